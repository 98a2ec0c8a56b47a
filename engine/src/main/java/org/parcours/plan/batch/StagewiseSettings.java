package org.parcours.plan.batch;

import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What the stagewise baseline is given besides a log.
 *
 * @param regressor what fits each action's reward; empty for a table of means by state
 * @param horizon the number of steps that get a stage; empty for as many as the longest journey has
 * @param discounts what rewards of each kind are worth at each step
 * @param knowledge what the models look at
 * @param seed where the regressors' randomness comes from
 */
public record StagewiseSettings(
        Optional<Regressor> regressor, OptionalInt horizon, Discounts discounts, Knowledge knowledge, Seed seed) {
    public StagewiseSettings {
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is " + horizon.getAsInt() + " steps, but must be at least 1.");
        }
        if (regressor.isEmpty() && knowledge != Knowledge.STATE) {
            throw new IllegalArgumentException("A table of means knows states alone; name a regressor for features.");
        }
    }
}
