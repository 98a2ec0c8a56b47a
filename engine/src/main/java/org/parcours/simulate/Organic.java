package org.parcours.simulate;

/**
 * Conversions that come without us: in every spacing of a world's {@code step_days} a customer who has not bought yet
 * buys with a fixed probability, before the contact at the end of that spacing counts. All customers are watched for the
 * same period, whatever happens to their journeys, so that nothing but contacts tells two campaigns apart.
 */
final class Organic {
    private final double logStay;
    private final int period;

    Organic(World world, int lastDay) {
        logStay = Math.log1p(-world.behaviour().organic()) / world.timing().stepDays();
        period = Math.max(world.timing().periodDays(), lastDay);
    }

    /** The probability of not buying in a number of days. */
    double staying(int days) {
        return Math.exp(logStay * days);
    }

    /** The probability of buying between a day and the end of the period. */
    double laterThan(int day) {
        return -Math.expm1(logStay * (period - day));
    }

    /** Days from the entry to the end of the period. */
    int period() {
        return period;
    }

    /** The day after which a customer buys, from a uniform number; beyond the period for most. */
    double day(double uniform) {
        return logStay == 0 ? Double.POSITIVE_INFINITY : Math.log(uniform) / logStay;
    }

    /** The day after which a customer buys; endless for one who does not in the period. */
    double day(CustomerWords words, long customer) {
        double uniform = words.seed().uniform(words.organic(customer));
        return uniform > staying(period) ? day(uniform) : Double.POSITIVE_INFINITY;
    }
}
