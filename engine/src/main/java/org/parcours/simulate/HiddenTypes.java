package org.parcours.simulate;

import org.parcours.num.GaussHermite;

/**
 * What customers differ in and nobody sees, as a few types: on each channel a customer is not reached at all, or is
 * reached with one of a few affinities, the nodes of a quadrature over the log-normal distribution of mean 1.
 *
 * <p>Channels are independent, so that a type of a customer is one such choice per channel. A {@link Cohort} makes the
 * choice for a channel only when a step uses it: a journey over c channels needs (nodes + 1)^c types and no more, and
 * the result is that of all types together.
 */
public final class HiddenTypes {
    /** Nodes per channel with which doubling the types no longer changes a value that people would see. */
    public static final int DEFAULT_NODES = 4;

    private final double[] affinities;
    private final double[] shares;
    private final World world;

    /**
     * Chooses the types of a world.
     *
     * @param nodes affinities per channel, in [1, 64]; unused where customers have no affinities
     */
    public HiddenTypes(World world, int nodes) {
        this.world = world;
        double variation = world.behaviour().affinityVariation();
        if (variation == 0) {
            affinities = new double[] {1};
            shares = new double[] {1};
            return;
        }
        GaussHermite rule = GaussHermite.of(nodes);
        double sigma = sigma(variation);
        affinities = new double[nodes];
        shares = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            affinities[i] = affinity(sigma, rule.node(i));
            shares[i] = rule.weight(i);
        }
    }

    /** Standard deviation of the logarithm of a log-normal variable, from its coefficient of variation. */
    static double sigma(double variation) {
        return Math.sqrt(Math.log1p(variation * variation));
    }

    /** The affinity of mean 1 that lies z standard deviations up on the log scale. */
    static double affinity(double sigma, double z) {
        return Math.exp(sigma * z - sigma * sigma / 2);
    }

    /** How many types of customers there are over all channels. */
    public double count() {
        double count = 1;
        for (Channel channel : world.channels()) {
            count *= affinities.length + (channel.reach() < 1 ? 1 : 0);
        }
        return count;
    }

    /** Affinities on a channel, 0 first for those it does not reach. */
    double[] affinities(int channel) {
        return withUnreached(channel, affinities, 0, 1);
    }

    /** The share of customers with each of {@link #affinities}. */
    double[] shares(int channel) {
        double reach = world.channels().get(channel).reach();
        return withUnreached(channel, shares, 1 - reach, reach);
    }

    private double[] withUnreached(int channel, double[] values, double first, double factor) {
        int extra = world.channels().get(channel).reach() < 1 ? 1 : 0;
        double[] all = new double[values.length + extra];
        all[0] = first;
        for (int i = 0; i < values.length; i++) {
            all[i + extra] = values[i] * factor;
        }
        return all;
    }
}
