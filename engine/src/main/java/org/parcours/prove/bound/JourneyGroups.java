package org.parcours.prove.bound;

import org.parcours.num.Seed;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.RatioSums;

/**
 * The units that a bootstrap draws: journeys, and where these are many, groups of journeys put together by lot. A draw of
 * groups has the mean, the variance and, to first order, the skewness of a draw of journeys, but costs the same however
 * long the log is. Numerators and denominators of a group lie side by side.
 */
final class JourneyGroups {
    /** How many numbers the units of one replicate read at most, for a log of many journeys. */
    private static final int CELLS = 20_000;

    private static final int FEWEST = 500;

    final int groups;
    final int ratios;

    /** Whether the only denominator is the number of journeys and each unit is one journey, so that it needs no sum. */
    final boolean plain;

    /** Of unit g and ratio k the numerator at 2 (g · ratios + k) and the denominator behind it; plain: numerators. */
    final double[] cells;

    JourneyGroups(JourneyTerms terms, Seed seed) {
        int journeys = terms.journeys();
        this.ratios = terms.ratios();
        this.plain = terms.isMean() && journeys <= CELLS;
        this.groups = plain ? journeys : Math.min(journeys, Math.max(FEWEST, CELLS / (2 * ratios)));
        this.cells = new double[plain ? groups : 2 * groups * ratios];
        double[] numerators = new double[ratios];
        double[] denominators = new double[ratios];
        for (int journey = 0; journey < journeys; journey++) {
            terms.fill(journey, numerators, denominators);
            int group = groups == journeys ? journey : draw(seed.word(journey) >>> 32);
            add(group, numerators, denominators);
        }
    }

    private void add(int group, double[] numerators, double[] denominators) {
        if (plain) {
            cells[group] = numerators[0];
            return;
        }
        int at = 2 * group * ratios;
        for (int k = 0; k < ratios; k++) {
            cells[at++] += numerators[k];
            cells[at++] += denominators[k];
        }
    }

    /** The unit that 32 random bits draw. */
    int draw(long bits) {
        return (int) ((bits * groups) >>> 32);
    }

    /** The units as terms of their own. */
    JourneyTerms terms() {
        return new JourneyTerms() {
            @Override
            public int journeys() {
                return groups;
            }

            @Override
            public int ratios() {
                return ratios;
            }

            @Override
            public void fill(int journey, double[] numerators, double[] denominators) {
                for (int k = 0; k < ratios; k++) {
                    numerators[k] = plain ? cells[journey] : cells[2 * (journey * ratios + k)];
                    denominators[k] = plain ? 1 : cells[2 * (journey * ratios + k) + 1];
                }
            }
        };
    }

    /** The estimate without each unit in turn. O(units · ratios). */
    double[] jackknife() {
        JourneyTerms terms = terms();
        RatioSums sums = new RatioSums(terms);
        double[] numerators = new double[ratios];
        double[] denominators = new double[ratios];
        double[] estimates = new double[groups];
        for (int group = 0; group < groups; group++) {
            terms.fill(group, numerators, denominators);
            estimates[group] = sums.without(numerators, denominators);
        }
        return estimates;
    }
}
