package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.ChiSquare;

/**
 * Whether the arms have as many units as their shares say. Where they surely have not, something decides about who is seen
 * that is not the lot, and no difference between the arms means anything.
 *
 * <p>Source: A. Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019; the test is K.
 * Pearson's chi-square, 1900.
 *
 * @param counts of each arm
 * @param expected counts of each arm
 * @param statistic chi-square, with one degree of freedom less than arms
 * @param pValue the chance of as large a one under the shares
 */
public record SampleRatio(List<Integer> counts, List<Double> expected, double statistic, double pValue) {
    /** Below this chance, the ratio counts as mismatched. */
    public static final double LINE = 0.001;

    public SampleRatio {
        counts = List.copyOf(counts);
        expected = List.copyOf(expected);
    }

    /** Compares counts with shares. */
    public static SampleRatio of(int[] counts, List<Double> shares) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        double statistic = 0;
        List<Integer> found = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int arm = 0; arm < counts.length; arm++) {
            double wanted = all * shares.get(arm);
            double off = counts[arm] - wanted;
            statistic += off * off / wanted;
            found.add(counts[arm]);
            expected.add(wanted);
        }
        return new SampleRatio(found, expected, statistic, ChiSquare.above(statistic, counts.length - 1));
    }

    /** Whether no difference may be believed. */
    public boolean isMismatch() {
        return pValue < LINE;
    }
}
