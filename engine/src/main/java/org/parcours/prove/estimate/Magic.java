package org.parcours.prove.estimate;

import org.parcours.num.NormalQuantile;

/**
 * A mixture of estimates that weight the first j steps as {@link WeightedDoublyRobust} does and believe the model after
 * them, from the model alone (j = 0) to every step weighted; its shares minimise the estimated mean squared error. The
 * covariance is that of the terms' linear forms; an estimate's bias is how far it lies outside of the 90 % normal interval of the last.
 * Each of up to 25 lengths j is tried. No spread of journeys shows what the model's part may be off, so that the interval is
 * given the width of the weighted doubly robust one, which this estimate hardly ever exceeds in error.
 *
 * <p>With g_j the estimate of length j, the mixture Σ_j x_j g_j is the weighted doubly robust sum with step t's correction
 * taken Σ_{j>t} x_j times, and the next state's V as often.
 *
 * <p>Source: P. S. Thomas, E. Brunskill, "Data-efficient off-policy policy evaluation for reinforcement learning", ICML
 * 2016, §§5-8; with a normal interval in place of the percentile bootstrap's for the bias.
 */
record Magic(String id) implements ModelledEstimator {
    private static final int LENGTHS = 25;
    /** Standard errors to each side of a 90 % interval. */
    private static final double REACH = NormalQuantile.of(0.95);

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        WeightedDoublyRobust.Terms whole = new WeightedDoublyRobust.Terms(journeys, journeys.values());
        double value = new Terms(whole, shares(whole)).estimate();
        return new Shifted(whole, value - whole.estimate());
    }

    /** How often each ratio of the weighted doubly robust sum counts. */
    private static double[] shares(WeightedDoublyRobust.Terms whole) {
        int steps = whole.ratios() / 2;
        int lengths = Math.min(LENGTHS, steps + 1);
        int[] upTo = new int[lengths];
        for (int i = 0; i < lengths; i++) {
            upTo[i] = (int) Math.round((double) i * steps / (lengths - 1));
        }
        Returns returns = new Returns(whole, upTo);
        double[] left = Blend.fromEachOn(Blend.of(returns.covariance, returns.bias));
        double[] shares = new double[whole.ratios()];
        int length = 0;
        for (int step = 0; step < steps; step++) {
            // the correction of a step, and V of the state after it, count in all lengths above the step
            while (upTo[length] <= step) {
                length++;
            }
            shares[2 * step] = step == 0 ? 1 : shares[2 * step - 1];
            shares[2 * step + 1] = left[length];
        }
        return shares;
    }

    /** The estimates of all lengths: their covariance and biases. */
    private static final class Returns {
        private final double[][] covariance;
        private final double[] bias;

        Returns(WeightedDoublyRobust.Terms whole, int[] upTo) {
            int lengths = upTo.length;
            this.covariance = new double[lengths][lengths];
            this.bias = new double[lengths];
            RatioSums sums = new RatioSums(whole);
            double[] a = new double[whole.ratios()];
            double[] b = new double[whole.ratios()];
            double[] terms = new double[lengths];
            double[] means = new double[lengths];
            for (int journey = 0; journey < whole.journeys(); journey++) {
                whole.fill(journey, a, b);
                fill(sums, a, b, upTo, terms);
                for (int i = 0; i < lengths; i++) {
                    means[i] += terms[i];
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += terms[i] * terms[j];
                    }
                }
            }
            finish(means, whole.journeys());
            bias(means);
        }

        private static void fill(RatioSums sums, double[] a, double[] b, int[] upTo, double[] terms) {
            double sum = sums.linear(0, a, b);
            int steps = a.length / 2;
            int step = 0;
            for (int i = 0; i < upTo.length; i++) {
                for (; step < upTo[i]; step++) {
                    sum += sums.linear(2 * step + 1, a, b);
                    sum += step + 1 < steps ? sums.linear(2 * step + 2, a, b) : 0;
                }
                terms[i] = sum;
            }
        }

        private void finish(double[] means, double journeys) {
            for (int i = 0; i < means.length; i++) {
                means[i] /= journeys;
            }
            for (int i = 0; i < means.length; i++) {
                for (int j = 0; j <= i; j++) {
                    double mean = covariance[i][j] / journeys - means[i] * means[j];
                    covariance[i][j] = mean / Math.max(1, journeys - 1);
                    covariance[j][i] = covariance[i][j];
                }
            }
        }

        private void bias(double[] means) {
            int last = means.length - 1;
            double reach = REACH * Math.sqrt(Math.max(0, covariance[last][last]));
            for (int i = 0; i < bias.length; i++) {
                double distance = means[i] - means[last];
                bias[i] = Math.copySign(Math.max(0, Math.abs(distance) - reach), distance);
            }
        }
    }

    /** The weighted doubly robust terms, each ratio as often as it counts. */
    private static final class Terms implements JourneyTerms {
        private final WeightedDoublyRobust.Terms whole;
        private final double[] shares;

        Terms(WeightedDoublyRobust.Terms whole, double[] shares) {
            this.whole = whole;
            this.shares = shares;
        }

        @Override
        public int journeys() {
            return whole.journeys();
        }

        @Override
        public int ratios() {
            return whole.ratios();
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            whole.fill(journey, numerators, denominators);
            for (int k = 0; k < shares.length; k++) {
                numerators[k] *= shares[k];
            }
        }
    }

    /** The terms of one estimate, moved to another. */
    private record Shifted(JourneyTerms terms, double shift) implements JourneyTerms {
        @Override
        public int journeys() {
            return terms.journeys();
        }

        @Override
        public int ratios() {
            return terms.ratios() + 1;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            terms.fill(journey, numerators, denominators);
            numerators[terms.ratios()] = shift;
            denominators[terms.ratios()] = 1;
        }
    }
}
