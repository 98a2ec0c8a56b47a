package org.parcours.plan.prototype;

/**
 * How prototypes are learnt.
 *
 * @param prototypes policies that all sellers share, at least 1
 * @param subset policies that a seller holds at a time, in [1, prototypes]
 * @param weeks between two reshufflings, at least 1
 * @param journeysPerWeek of a seller, at least 1
 * @param rounds reshufflings at most, at least 1
 * @param exploration share of contacts at random in the first round, in [0, 1]; it falls to 0 in the last one
 * @param threshold action values that change by less, in units of feedback, end the learning; 0 never ends it early
 * @param priorWeight reports for which the mean of everybody counts where a seller has few, above 0
 */
public record PrototypeSettings(
        int prototypes,
        int subset,
        int weeks,
        int journeysPerWeek,
        int rounds,
        double exploration,
        double threshold,
        double priorWeight) {
    /** Eight prototypes, subsets of three, reshuffled every four weeks, a journey a week, at most two years. */
    public static final PrototypeSettings DEFAULT = new PrototypeSettings(8, 3, 4, 1, 26, 0.25, 0.5, 2);

    public PrototypeSettings {
        requireAtLeastOne(prototypes, "number of prototypes");
        requireAtLeastOne(weeks, "number of weeks between two reshufflings");
        requireAtLeastOne(journeysPerWeek, "number of journeys a week");
        requireAtLeastOne(rounds, "number of rounds");
        if (subset < 1 || subset > prototypes) {
            throw new IllegalArgumentException(
                    "A seller holds %d of %d prototypes; give 1 to %d.".formatted(subset, prototypes, prototypes));
        }
        if (!(exploration >= 0 && exploration <= 1) || !(threshold >= 0) || !(priorWeight > 0)) {
            throw new IllegalArgumentException(
                    "Exploration %s, threshold %s, prior weight %s; exploration must lie in [0, 1], the threshold be at least 0, the weight above 0."
                            .formatted(exploration, threshold, priorWeight));
        }
    }

    /** The same with another number of prototypes, of which sellers hold at most as many. */
    public PrototypeSettings withPrototypes(int other) {
        int held = Math.min(subset, other);
        return new PrototypeSettings(other, held, weeks, journeysPerWeek, rounds, exploration, threshold, priorWeight);
    }

    /** The same with another number of rounds. */
    public PrototypeSettings withRounds(int other) {
        return new PrototypeSettings(
                prototypes, subset, weeks, journeysPerWeek, other, exploration, threshold, priorWeight);
    }

    /** The same with another threshold. */
    public PrototypeSettings withThreshold(double other) {
        return new PrototypeSettings(
                prototypes, subset, weeks, journeysPerWeek, rounds, exploration, other, priorWeight);
    }

    /** The share of contacts at random in a round, counted from 0. */
    double exploration(int round) {
        return exploration * left(round);
    }

    /** How much of the learning is left in a round: 1 in the first one, 0 in the last. */
    double left(int round) {
        return rounds == 1 ? 1 : (double) (rounds - 1 - round) / (rounds - 1);
    }

    private static void requireAtLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("The %s is %d, but must be at least 1.".formatted(what, number));
        }
    }
}
