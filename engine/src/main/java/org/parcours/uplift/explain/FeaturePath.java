package org.parcours.uplift.explain;

import java.util.Arrays;

/**
 * The players asked on the way to a node, each with the shares of what flows on without it and with it, and for every size
 * of a coalition the weight of what reaches the node. {@code extended} and {@code without} are EXTEND and UNWIND of
 * Lundberg, Erion and Lee 2018, algorithm 2. Never changes.
 */
final class FeaturePath {
    /** Who stands at the root. */
    static final int NOBODY = -1;

    private final int[] player;
    private final double[] zero;
    private final double[] one;
    private final double[] weight;

    /** The way to the root. */
    FeaturePath() {
        this(new int[0], new double[0], new double[0], new double[0]);
    }

    private FeaturePath(int[] player, double[] zero, double[] one, double[] weight) {
        this.player = player;
        this.zero = zero;
        this.one = one;
        this.weight = weight;
    }

    FeaturePath extended(double zeroShare, double oneShare, int who) {
        int length = player.length;
        int[] players = Arrays.copyOf(player, length + 1);
        double[] zeros = Arrays.copyOf(zero, length + 1);
        double[] ones = Arrays.copyOf(one, length + 1);
        double[] weights = Arrays.copyOf(weight, length + 1);
        players[length] = who;
        zeros[length] = zeroShare;
        ones[length] = oneShare;
        weights[length] = length == 0 ? 1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            weights[i + 1] += oneShare * weights[i] * (i + 1) / (length + 1);
            weights[i] = zeroShare * weights[i] * (length - i) / (length + 1);
        }
        return new FeaturePath(players, zeros, ones, weights);
    }

    /** The way as if one player had never been asked. */
    FeaturePath without(int place) {
        int last = player.length - 1;
        double[] weights = unwound(place);
        int[] players = Arrays.copyOf(player, last);
        double[] zeros = Arrays.copyOf(zero, last);
        double[] ones = Arrays.copyOf(one, last);
        for (int i = place; i < last; i++) {
            players[i] = player[i + 1];
            zeros[i] = zero[i + 1];
            ones[i] = one[i + 1];
        }
        return new FeaturePath(players, zeros, ones, weights);
    }

    private double[] unwound(int place) {
        int length = player.length;
        double[] weights = Arrays.copyOf(weight, length - 1);
        double next = weight[length - 1];
        for (int i = length - 2; i >= 0; i--) {
            if (one[place] != 0) {
                weights[i] = next * length / ((i + 1) * one[place]);
                next = weight[i] - weights[i] * zero[place] * (length - 1 - i) / length;
            } else {
                weights[i] = weight[i] * length / (zero[place] * (length - 1 - i));
            }
        }
        return weights;
    }

    /** The place of a player, 0 where he was not asked: there stands nobody. */
    int find(int who) {
        for (int place = 1; place < player.length; place++) {
            if (player[place] == who) {
                return place;
            }
        }
        return 0;
    }

    double zeroShare(int place) {
        return zero[place];
    }

    double oneShare(int place) {
        return one[place];
    }

    /** Adds what a leaf's value means for every player on the way to it. */
    void addTo(double[] into, double value) {
        for (int place = 1; place < player.length; place++) {
            double sum = 0;
            for (double each : unwound(place)) {
                sum += each;
            }
            into[player[place]] += sum * (one[place] - zero[place]) * value;
        }
    }
}
