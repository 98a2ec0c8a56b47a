package org.parcours.model.environment;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of environment models, the simplest first. */
public enum EnvironmentKind {
    /** {@link PooledCounts} as if all environments were one. */
    COUNTS_TOGETHER,
    /** {@link PooledCounts} by environment. */
    COUNTS,
    /** {@link NeuralEnvironment}. */
    NEURAL;

    /** The name as the command line and files spell it, such as {@code counts-together}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Which kind to use: the simplest that is not worse than the best by more than one standard error of their difference.
     *
     * <p>Source: L. Breiman, J. H. Friedman, R. A. Olshen, C. J. Stone, <i>Classification and Regression Trees</i>, 1984,
     * section 3.4.3 (the 1 SE rule); here with the standard error of the difference, since all kinds foretell the same journeys.
     *
     * @param judged at least one kind, all on the same folds
     */
    public static EnvironmentKind toUse(Map<EnvironmentKind, HeldOut> judged) {
        SortedMap<EnvironmentKind, HeldOut> simplestFirst = new TreeMap<>(judged);
        HeldOut best = simplestFirst.values().stream()
                .min(Comparator.comparingDouble(HeldOut::logLoss))
                .orElseThrow(() -> new IllegalArgumentException("No kind of model was judged; judge at least one."));
        return simplestFirst.entrySet().stream()
                .filter(each -> !each.getValue().isWorseThan(best))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
