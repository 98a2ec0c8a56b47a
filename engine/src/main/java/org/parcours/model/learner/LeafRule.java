package org.parcours.model.learner;

/**
 * How the leaves of trees are filled: a leaf's value is {@code factor · Σ w r / (Σ w + penalty)} over its rows.
 *
 * @param factor how much of each tree counts
 * @param penalty what is added to the weights, at least 0
 * @param boosts whether r is what the mean of the target and the trees before left of it; else r is the target itself
 */
public record LeafRule(double factor, double penalty, boolean boosts) {
    /** The leaves of a forest: means, of which each tree counts its share. */
    public static LeafRule forest(ExtraTreesSettings settings) {
        return new LeafRule(1.0 / settings.trees(), 0, false);
    }

    /**
     * The leaves of trees boosted for squared error: the value that minimises {@code Σ w (r − v)² + penalty · v²}, times
     * the learning rate (T. Chen, C. Guestrin, "XGBoost", KDD 2016, equation 5).
     */
    public static LeafRule boosting(BoostingSettings settings) {
        return new LeafRule(settings.learningRate(), settings.penalty(), true);
    }

    /** What each leaf adds to a prediction; nothing where no row weighs. */
    double value(double weighted, double weight) {
        return weight == 0 ? 0 : factor * weighted / (weight + penalty);
    }
}
