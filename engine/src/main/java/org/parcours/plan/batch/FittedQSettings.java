package org.parcours.plan.batch;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What fitted Q iteration is given besides a log.
 *
 * @param regressor what fits action values; empty for a table of means, which is linear regression on one column a state
 * @param behaviour what estimates how probable each action was, where situations are more than states
 * @param horizon the number of steps after which nothing is earned; empty for a policy that is the same at every step
 * @param discounts what later rewards are worth; two different ones need a horizon
 * @param pessimism how many standard errors are taken off each action value, at least 0
 * @param support an action counts only where it was at least this share as probable as the most probable one, in
 *     [0, 1]; empty for the default: where it was seen at all in a state, .05 with features
 * @param actionModel how the action enters
 * @param knowledge what the policy looks at
 * @param seed where the regressors' randomness comes from
 */
public record FittedQSettings(
        Optional<Regressor> regressor,
        Classifier behaviour,
        OptionalInt horizon,
        Discounts discounts,
        double pessimism,
        OptionalDouble support,
        ActionModel actionModel,
        Knowledge knowledge,
        Seed seed) {
    /** The share of the most probable action below which an action does not count, with features. */
    public static final double SUPPORT = 0.05;

    public FittedQSettings {
        if (!(pessimism >= 0 && pessimism < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The pessimism is " + pessimism + " standard errors, but must be at least 0.");
        }
        if (support.isPresent() && !(support.getAsDouble() >= 0 && support.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("The support is " + support.getAsDouble() + ", but must lie in [0, 1].");
        }
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is " + horizon.getAsInt() + " steps, but must be at least 1.");
        }
        if (horizon.isEmpty() && !discounts.areEqual()) {
            throw new IllegalArgumentException(
                    "With two different discounts the best action depends on time; give a horizon.");
        }
        if (regressor.isEmpty() && knowledge != Knowledge.STATE) {
            throw new IllegalArgumentException("A table of means knows states alone; name a regressor for features.");
        }
    }

    /** The same with another pessimism. */
    public FittedQSettings withPessimism(double other) {
        return new FittedQSettings(
                regressor, behaviour, horizon, discounts, other, support, actionModel, knowledge, seed);
    }

    /** The same with another support. */
    public FittedQSettings withSupport(double other) {
        return new FittedQSettings(
                regressor,
                behaviour,
                horizon,
                discounts,
                pessimism,
                OptionalDouble.of(other),
                actionModel,
                knowledge,
                seed);
    }

    /** The same with the action entering in another way. */
    public FittedQSettings withActionModel(ActionModel other) {
        return new FittedQSettings(
                regressor, behaviour, horizon, discounts, pessimism, support, other, knowledge, seed);
    }
}
