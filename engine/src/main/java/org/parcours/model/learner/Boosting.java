package org.parcours.model.learner;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A library of gradient boosted trees, found by {@link ServiceLoader}; the engine has none of its own.
 *
 * <p>Source of the method: J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of
 * Statistics 29, 2001.
 */
public interface Boosting {
    /** The library's name, such as {@code xgboost}. */
    String name();

    /** A learner of numbers by least squares. */
    Regressor regressor(BoostingSettings settings);

    /** A learner of probabilities by log-loss. */
    Classifier classifier(BoostingSettings settings);

    /** The libraries that are there, by name. */
    static List<Boosting> all() {
        return ServiceLoader.load(Boosting.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Boosting::name).reversed())
                .toList();
    }

    /** The first library that is there; a refusal that says what to add when none is. */
    static Boosting load() {
        return all().stream().findFirst().orElseThrow(() -> missing("No library of boosted trees is"));
    }

    /** The library of a name; a refusal that says what to add when it is not there. */
    static Boosting load(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("The library \"" + name + "\" of boosted trees is not"));
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("""
                %s on the class path.
                Add parcours-boosting, or take extra-trees, which needs none.""".formatted(what));
    }
}
