package org.parcours.prove.estimate;

/**
 * What step t paid, averaged over journeys with their weights up to t, summed over steps: Σ_t Σ_j ρ_{0:t} γ^t r_t / Σ_j
 * ρ_{0:t}. Biased by O(1 / journeys) and consistent. A journey that has ended stays at its end with reward 0 and keeps
 * its weight.
 *
 * <p>Source: P. S. Thomas, <i>Safe Reinforcement Learning</i>, dissertation, University of Massachusetts Amherst 2015,
 * chapter 3.
 */
record ConsistentWeightedPerDecision(String id) implements WeightedEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return new Terms(journeys);
    }

    private record Terms(LoggedJourneys data) implements JourneyTerms {
        @Override
        public int journeys() {
            return data.journeys();
        }

        @Override
        public int ratios() {
            return data.longest();
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            double weight = 1;
            int start = data.start(journey);
            int length = data.end(journey) - start;
            for (int step = 0; step < ratios(); step++) {
                boolean alive = step < length;
                weight *= alive ? data.ratio(start + step) : 1;
                numerators[step] = alive ? weight * data.reward(start + step) : 0;
                denominators[step] = weight;
            }
        }
    }
}
