package org.parcours.prove.estimate;

/**
 * {@link DoublyRobust} with weights that are normalised at each step: w_t = ρ_{0:t} / Σ_j ρ_{0:t}. Biased by O(1 /
 * journeys) and consistent. A journey that has ended stays at its end with reward, Q and V 0 and keeps its weight.
 *
 * <p>Source: P. S. Thomas, E. Brunskill, "Data-efficient off-policy policy evaluation for reinforcement learning", ICML
 * 2016, §4; for one step, the self-normalised doubly robust estimate.
 *
 * @param id {@code wdr}, or {@code sndr} for journeys of one step
 */
record WeightedDoublyRobust(String id) implements ModelledEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return new Terms(journeys, journeys.values());
    }

    /** Two ratios for each step: V with the weight before it, and what the step corrects with the weight after it. */
    record Terms(LoggedJourneys data, RowValues values) implements JourneyTerms {
        @Override
        public int journeys() {
            return data.journeys();
        }

        @Override
        public int ratios() {
            return 2 * data.longest();
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            double weight = 1;
            int start = data.start(journey);
            int length = data.end(journey) - start;
            for (int step = 0; step < data.longest(); step++) {
                boolean alive = step < length;
                int row = start + step;
                numerators[2 * step] = alive ? weight * values.state(row) : 0;
                denominators[2 * step] = weight;
                weight *= alive ? data.ratio(row) : 1;
                numerators[2 * step + 1] = alive ? weight * (data.reward(row) - values.q(row)) : 0;
                denominators[2 * step + 1] = weight;
            }
        }
    }
}
