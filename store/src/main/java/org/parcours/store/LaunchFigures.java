package org.parcours.store;

/**
 * What a list says of a launch's result.
 *
 * @param audience people, at least 0
 * @param conversions people, or expected people
 * @param cost money in the world's currency
 * @param profit money in the world's currency
 */
public record LaunchFigures(long audience, double conversions, double cost, double profit) {
    public LaunchFigures {
        // a number that is none would come back as null from one of the databases
        if (audience < 0 || !Double.isFinite(conversions) || !Double.isFinite(cost) || !Double.isFinite(profit)) {
            throw new IllegalArgumentException("A launch on " + audience + " people with " + conversions
                    + " conversions, cost " + cost + " and profit " + profit + ", but all must be finite numbers.");
        }
    }
}
