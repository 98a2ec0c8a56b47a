package org.parcours.prove;

import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.LoggedJourneys;

/**
 * What the target earns by the step and by the journey, without discounts: where steps are visits and rewards are clicks,
 * clicks per visit (CTR) and clicks per visitor (LTV). They rank policies differently where a policy changes how long
 * journeys are: CTR = E Σ_t r_t / E Σ_t 1, and a policy that keeps customers longer may earn more from each of them and less a
 * visit.
 *
 * <p>Both by weights up to each step, Σ_j Σ_t ρ_{0:t} r_t over Σ_j Σ_t ρ_{0:t}, and over the number of journeys.
 *
 * <p>Source: G. Theocharous, P. S. Thomas, M. Ghavamzadeh, "Personalized ad recommendation systems for life-time value
 * optimization with guarantees", IJCAI 2015, §2.
 *
 * @param perStep reward a step
 * @param perJourney reward a journey
 * @param loggedPerStep what a step earned under the policy that wrote the log
 * @param loggedPerJourney what a journey earned under it
 */
public record Rates(Estimate perStep, Estimate perJourney, Estimate loggedPerStep, Estimate loggedPerJourney) {
    static JourneyTerms perStep(LoggedJourneys journeys, boolean weighted) {
        return new Terms(journeys, weighted, true);
    }

    static JourneyTerms perJourney(LoggedJourneys journeys, boolean weighted) {
        Terms terms = new Terms(journeys, weighted, false);
        return JourneyTerms.mean(journeys.journeys(), terms::earned);
    }

    private record Terms(LoggedJourneys data, boolean weighted, boolean byStep) implements JourneyTerms {
        @Override
        public int journeys() {
            return data.journeys();
        }

        @Override
        public int ratios() {
            return 1;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            numerators[0] = earned(journey);
            denominators[0] = steps(journey);
        }

        double earned(int journey) {
            double weight = 1;
            double sum = 0;
            int end = data.end(journey);
            for (int row = data.start(journey); row < end; row++) {
                weight *= weighted ? data.ratio(row) : 1;
                sum += weight
                        * (data.log().reward(row)
                                - data.log().cost(row)
                                + data.log().controlReward(row));
            }
            return sum;
        }

        double steps(int journey) {
            double weight = 1;
            double sum = 0;
            int end = data.end(journey);
            for (int row = data.start(journey); row < end; row++) {
                weight *= weighted ? data.ratio(row) : 1;
                sum += weight;
            }
            return sum;
        }
    }
}
