package org.parcours.uplift.tree;

import java.util.Arrays;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.UpliftData;

/** Draws the rows of one tree: of each arm as many as it has, so that the arms keep their shares. */
final class ArmSampling {
    private final int[][] byArm;
    private final OutcomeWords outcomes;

    ArmSampling(UpliftData data, OutcomeWords outcomes) {
        this.byArm = byArm(data);
        this.outcomes = outcomes;
    }

    /** Of each arm its rows; none may be without. */
    static int[][] byArm(UpliftData data) {
        int[] size = new int[data.arms()];
        for (int row = 0; row < data.rows(); row++) {
            size[data.trial().arm(row)]++;
        }
        int[][] byArm = new int[data.arms()][];
        for (int arm = 0; arm < size.length; arm++) {
            if (size[arm] == 0) {
                throw new IllegalArgumentException("The arm \""
                        + data.trial().arms().get(arm) + "\" has no customers; leave it out, or give it some.");
            }
            byArm[arm] = new int[size[arm]];
        }
        for (int row = data.rows() - 1; row >= 0; row--) {
            int arm = data.trial().arm(row);
            byArm[arm][--size[arm]] = row;
        }
        return byArm;
    }

    /** Of each arm how often each of its rows counts: once. */
    short[][] everybody() {
        short[][] times = new short[byArm.length][];
        for (int arm = 0; arm < times.length; arm++) {
            times[arm] = new short[byArm[arm].length];
            Arrays.fill(times[arm], (short) 1);
        }
        return times;
    }

    /** Of each arm how often each of its rows was drawn: as many draws as rows, with replacement. */
    short[][] bootstrap(Seed seed) {
        short[][] times = new short[byArm.length][];
        for (int arm = 0; arm < times.length; arm++) {
            times[arm] = new short[byArm[arm].length];
            RandomStream random = new RandomStream(seed.child(arm));
            for (int i = 0; i < times[arm].length; i++) {
                times[arm][random.nextInt(times[arm].length)]++;
            }
        }
        return times;
    }

    /** The rows that were drawn. */
    ArmRows rows(short[][] times) {
        int[][] rows = new int[byArm.length][];
        long[][][] words = new long[byArm.length][outcomes.words()][];
        for (int arm = 0; arm < rows.length; arm++) {
            int size = 0;
            for (short drawn : times[arm]) {
                size += drawn > 0 ? 1 : 0;
            }
            rows[arm] = new int[size];
            for (int word = 0; word < words[arm].length; word++) {
                words[arm][word] = new long[size];
            }
            int at = 0;
            for (int i = 0; i < times[arm].length; i++) {
                if (times[arm][i] > 0) {
                    outcomes.encode(byArm[arm][i], times[arm][i], words[arm], at);
                    rows[arm][at++] = byArm[arm][i];
                }
            }
        }
        return new ArmRows(rows, words);
    }

    /**
     * Half of the rows that were drawn, by lot; a row that was drawn twice is wholly in one half.
     *
     * @param half 0 or 1: the two have no row in common, and together all
     */
    static short[][] half(short[][] times, int half, Seed seed) {
        short[][] kept = new short[times.length][];
        for (int arm = 0; arm < kept.length; arm++) {
            kept[arm] = times[arm].clone();
            Seed own = seed.child(arm);
            for (int i = 0; i < kept[arm].length; i++) {
                if (own.word(i) >>> 63 != half) {
                    kept[arm][i] = 0;
                }
            }
        }
        return kept;
    }
}
