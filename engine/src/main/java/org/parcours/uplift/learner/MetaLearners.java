package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;

/** The meta-learners by name. */
public final class MetaLearners {
    /** In how many parts a learner cross-fits inside, where it does. */
    public static final int FOLDS = 3;

    /** All names. */
    public static final List<String> NAMES = List.of(
            "s",
            "t",
            "x",
            "r",
            "dr",
            "class-transformation",
            "transformed-outcome",
            "domain-adaptation",
            "dependent-representation",
            "response");

    private MetaLearners() {}

    /**
     * A meta-learner over a base.
     *
     * @param name one of {@link #NAMES}
     */
    public static UpliftLearner of(String name, Base base) {
        return of(name, base, 1);
    }

    /**
     * The same on several threads, where a learner has models that do not wait for each other.
     *
     * @param threads at least 1; the result does not depend on it
     */
    public static UpliftLearner of(String name, Base base, int threads) {
        return switch (name) {
            case "t" -> new TLearner(base, threads);
            case "x" -> new XLearner(base, threads);
            default -> oneByOne(name, base.alone());
        };
    }

    /** Learners that fit one model after the other. */
    private static UpliftLearner oneByOne(String name, Base base) {
        return switch (name) {
            case "s" -> new SLearner(base);
            case "r" -> new RLearner(base, FOLDS);
            case "dr" -> new DRLearner(base, FOLDS);
            case "class-transformation" -> new ClassTransformation(base);
            case "transformed-outcome" -> new TransformedOutcome(base);
            case "domain-adaptation" -> new DomainAdaptation(base);
            case "dependent-representation" -> new DependentRepresentation(base);
            case "response" -> new ResponseBaseline(base);
            default ->
                throw new IllegalArgumentException(
                        "There is no meta-learner \"" + name + "\"; take one of " + String.join(", ", NAMES) + ".");
        };
    }
}
