package org.parcours.prove.improve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.Policy;
import org.parcours.log.LogPart;
import org.parcours.num.EffectiveSampleSize;
import org.parcours.num.Interval;
import org.parcours.num.Workers;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.prove.estimate.JourneyTerms;

/**
 * Looks for the candidate that the safety part is expected to prove, on the candidate part alone. Each learner is taught
 * on some folds and its policy, mixed with today's in several shares, judged on the others; from what all folds say, the
 * lower bound is foreseen that a sample of the safety part's size would give. Chosen is the greatest lower bound foreseen;
 * where none reaches what is asked, the candidate most likely to.
 *
 * <p>Source: P. S. Thomas, G. Theocharous, M. Ghavamzadeh, "High confidence policy improvement", ICML 2015, algorithms 2
 * and 3: mixtures with the behaviour policy, cross-validated, by their predicted lower bound.
 */
final class CandidateSearch {
    private static final int FOLDS = 3;

    /** How many times the least effective sample every fold must promise, since heavy weights make it uncertain itself. */
    private static final double ROOM = 2;

    private static final List<Double> MIXTURES = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

    private final DividedLog divided;
    private final ImprovementSettings settings;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Prospect> prospects = new ArrayList<>();

    CandidateSearch(DividedLog divided, int safetyJourneys, ImprovementSettings settings) {
        this.divided = divided;
        this.settings = settings;
        for (CandidateLearner learner : settings.learners()) {
            MIXTURES.forEach(mixture -> tallies.add(new Tally(new Candidate(learner, mixture))));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            judge(fold);
        }
        tallies.forEach(tally -> prospects.add(tally.prospect(settings, safetyJourneys)));
    }

    private void judge(int fold) {
        LogPart judged = divided.fold(fold, FOLDS, true);
        LogPart taught = divided.fold(fold, FOLDS, false);
        if (judged.log().journeys() == 0 || taught.log().journeys() == 0) {
            return;
        }
        BehaviourPolicy today = divided.today(taught);
        int at = 0;
        for (CandidateLearner learner : settings.learners()) {
            Workers.requireNotInterrupted();
            Policy learnt = learner.learn(
                    taught.log(),
                    today,
                    settings.discounts(),
                    settings.horizon(),
                    settings.seed().child(2));
            for (double mixture : MIXTURES) {
                tallies.get(at++).add(Trial.of(divided, judged, today.mixed(learnt, mixture), settings), settings);
            }
        }
    }

    /** What is foreseen of all candidates. */
    List<Prospect> prospects() {
        return List.copyOf(prospects);
    }

    /** The candidate to test; empty where none seems to reach what is asked, or the log says too little of all. */
    Optional<Prospect> best() {
        List<Prospect> open = prospects.stream().filter(this::isOpen).toList();
        return open.stream()
                .filter(Prospect::passes)
                .max(Comparator.comparingDouble(Prospect::foreseen))
                .or(() -> open.stream()
                        .max(Comparator.comparingDouble(Prospect::chance).thenComparingDouble(Prospect::margin)));
    }

    private boolean isOpen(Prospect prospect) {
        return prospect.margin() > 0 && isKnown(prospect);
    }

    /** Whether the safety part is expected to hold enough journeys that speak of a candidate. */
    private boolean isKnown(Prospect prospect) {
        return prospect.effectiveSampleSize()
                >= ROOM * settings.proof().safeguard().leastEffectiveSampleSize();
    }

    /** Why there is no best. */
    String reason() {
        boolean known = prospects.stream().anyMatch(this::isKnown);
        return known
                ? "None of %d candidates looks better than what is asked on the journeys of the candidate part."
                        .formatted(prospects.size())
                : "Of all %d candidates the log says too little: too few of its journeys do what they would."
                        .formatted(prospects.size());
    }

    /** What the folds say of one candidate. */
    private static final class Tally {
        private final Candidate candidate;
        private final List<double[]> terms = new ArrayList<>();
        private Optional<Interval> range = Optional.empty();
        private int journeys;
        private double leastShare = 1;

        Tally(Candidate candidate) {
            this.candidate = candidate;
        }

        void add(Trial trial, ImprovementSettings settings) {
            boolean today = settings.minValue().isEmpty();
            terms.add((today ? trial.gain() : trial.value()).linear());
            range = today ? trial.gainRange() : trial.valueRange();
            journeys += trial.journeys().journeys();
            leastShare = Math.min(leastShare, effectiveShare(trial));
        }

        /** The effective sample of a fold by its journeys. */
        private static double effectiveShare(Trial trial) {
            double[] weights = new double[trial.journeys().journeys()];
            Arrays.setAll(weights, trial.journeys()::weight);
            return EffectiveSampleSize.of(weights) / weights.length;
        }

        Prospect prospect(ImprovementSettings settings, int safetyJourneys) {
            double[] all = terms.stream().flatMapToDouble(Arrays::stream).toArray();
            JourneyTerms pooled = JourneyTerms.mean(all.length, journey -> all[journey]);
            double estimate = pooled.estimate();
            OptionalDouble lower = new OneSided(settings.proof().bound()).quickLower(pooled, range);
            double asked = settings.minValue().orElse(0);
            double distance = lower.isPresent()
                    ? (estimate - lower.getAsDouble()) * Math.sqrt((double) journeys / safetyJourneys)
                    : Double.POSITIVE_INFINITY;
            return new Prospect(candidate, estimate - asked, estimate - distance - asked, leastShare * safetyJourneys);
        }
    }
}
