package org.parcours.uplift.tree;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.uplift.UpliftLearner;

/** The learners of this package by name. */
public final class TreeLearners {
    private static final List<Criterion> CRITERIA = List.of(
            new ContextualTreatmentSelection(),
            new DivergenceGain(new KullbackLeibler(), true),
            new DivergenceGain(new SquaredEuclidean(), true),
            new DivergenceGain(new ChiSquaredDivergence(), true),
            new DifferenceOfEffects(),
            new InteractionTest(),
            new CausalInferenceTree());

    private static final String TREE = "-tree";
    private static final String FOREST = "-forest";
    private static final String HONEST = "u";
    private static final String CAUSAL = "causal";

    private TreeLearners() {}

    /**
     * The names that {@link #named} knows: of each criterion a tree and a forest, such as {@code cts-tree}; {@code ucts}
     * stands for honest contextual treatment selection, {@code causal} for the trees of a causal forest.
     */
    public static List<String> names() {
        Stream<String> criteria = Stream.concat(CRITERIA.stream().map(Criterion::name), Stream.of("ucts", CAUSAL));
        return criteria.flatMap(name -> Stream.of(name + TREE, name + FOREST)).toList();
    }

    /** Whether a name is that of trees that take arms as drawn by lot and do not follow propensities: all but causal ones. */
    public static boolean takesLots(String name) {
        return names().contains(name) && !name.startsWith(CAUSAL);
    }

    /** From how many customers of each arm the learner of a name learns at least, with default settings. */
    public static int leastArmRows(String name) {
        return name.startsWith(CAUSAL) ? CausalForest.leastArmRows(causal(name)) : 1;
    }

    private static CausalSettings causal(String name) {
        return name.endsWith(FOREST) ? CausalSettings.FOREST : CausalSettings.TREE;
    }

    /** The learner of a name with default settings, which grows trees on some threads. */
    public static UpliftLearner named(String name, int threads) {
        requireKnown(name);
        if (name.startsWith(CAUSAL)) {
            CausalSettings settings = causal(name);
            return new CausalForest(name, settings.withThreads(threads));
        }
        ForestSettings settings = name.endsWith(FOREST) ? ForestSettings.FOREST : ForestSettings.TREE;
        return named(name, settings.withThreads(threads));
    }

    /** The learner of a name with settings of its own; for causal forests see {@link CausalForest}. */
    public static UpliftLearner named(String name, ForestSettings settings) {
        requireKnown(name);
        boolean honest = name.startsWith(HONEST);
        String criterion = name.substring(honest ? HONEST.length() : 0, name.lastIndexOf('-'));
        Criterion named = CRITERIA.stream()
                .filter(each -> each.name().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " has settings of another kind; make a CausalForest of CausalSettings."));
        return new UpliftTrees(name, named, settings.withHonest(honest || settings.honest()));
    }

    private static void requireKnown(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "There is no learner \"" + name + "\" of trees; take one of " + String.join(", ", names()) + ".");
        }
    }
}
