package org.parcours.model.learner;

/**
 * Trees that predict probabilities, of whichever learner grew them.
 *
 * @param trees with an output for each class; with one output for two classes where the link is logistic
 * @param link what makes probabilities of outputs
 */
public record ClassificationTrees(TreeEnsemble trees, Link link, Provenance provenance) implements FittedClassifier {
    /** What makes probabilities of the outputs of trees. */
    public enum Link {
        /** Outputs are probabilities. */
        NONE,
        /** One output, the log odds of the second of two classes. */
        LOGISTIC,
        /** Outputs are log probabilities but for a constant. */
        SOFTMAX
    }

    public ClassificationTrees {
        if ((trees.outputs() == 1) != (link == Link.LOGISTIC)) {
            throw new IllegalArgumentException(
                    "The link " + link + " does not fit trees with " + trees.outputs() + " outputs.");
        }
    }

    @Override
    public int classes() {
        return link == Link.LOGISTIC ? 2 : trees.outputs();
    }

    @Override
    public void probabilities(double[] features, double[] into) {
        switch (link) {
            case NONE -> trees.predict(features, into);
            case LOGISTIC -> {
                into[1] = Softmax.logistic(trees.predict(features));
                into[0] = 1 - into[1];
            }
            case SOFTMAX -> {
                trees.predict(features, into);
                Softmax.apply(into);
            }
        }
    }
}
