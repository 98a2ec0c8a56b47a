package org.parcours.simulate;

import org.parcours.num.GaussHermite;
import org.parcours.num.NormalQuantile;

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

    /** By channel: affinities, 0 first for those it does not reach. */
    private final double[][] affinities;
    /** By channel: the share of customers with each affinity. */
    private final double[][] shares;

    /**
     * Chooses the types of a world.
     *
     * @param nodes affinities per channel, in [1, 64]; unused where customers have no affinities
     */
    public HiddenTypes(World world, int nodes) {
        double variation = world.behaviour().affinityVariation();
        double[] values = {1};
        double[] weights = {1};
        if (variation > 0) {
            GaussHermite rule = GaussHermite.of(nodes);
            double sigma = sigma(variation);
            values = new double[nodes];
            weights = new double[nodes];
            for (int i = 0; i < nodes; i++) {
                values[i] = affinity(sigma, rule.node(i));
                weights[i] = rule.weight(i);
            }
        }
        int channels = world.channels().size();
        affinities = new double[channels][];
        shares = new double[channels][];
        for (int c = 0; c < channels; c++) {
            double reach = world.channels().get(c).reach();
            affinities[c] = withUnreached(reach, values, 0, 1);
            shares[c] = withUnreached(reach, weights, 1 - reach, reach);
        }
    }

    private HiddenTypes(double[][] affinities, double[][] shares) {
        this.affinities = affinities;
        this.shares = shares;
    }

    /** The one type that a sampled customer is: what others are in parts, he is altogether. */
    static HiddenTypes ofCustomer(World world, CustomerWords words, long customer) {
        double sigma = sigma(world.behaviour().affinityVariation());
        double[][] affinities = new double[world.channels().size()][];
        double[][] shares = new double[affinities.length][];
        for (int c = 0; c < affinities.length; c++) {
            long position = words.channel(customer, c);
            boolean reached =
                    words.seed().uniform(position) < world.channels().get(c).reach();
            double affinity = sigma == 0
                    ? 1
                    : affinity(sigma, NormalQuantile.of(words.seed().uniform(position + 1)));
            affinities[c] = new double[] {reached ? affinity : 0};
            shares[c] = new double[] {1};
        }
        return new HiddenTypes(affinities, shares);
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
        for (double[] ofChannel : affinities) {
            count *= ofChannel.length;
        }
        return count;
    }

    /** Affinities on a channel, 0 for those it does not reach; not to be changed. */
    double[] affinities(int channel) {
        return affinities[channel];
    }

    /** The share of customers with each of {@link #affinities}; not to be changed. */
    double[] shares(int channel) {
        return shares[channel];
    }

    private static double[] withUnreached(double reach, double[] values, double first, double factor) {
        int extra = reach < 1 ? 1 : 0;
        double[] all = new double[values.length + extra];
        all[0] = first;
        for (int i = 0; i < values.length; i++) {
            all[i + extra] = values[i] * factor;
        }
        return all;
    }
}
