package org.parcours.prove.improve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogPart;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.prove.Drift;

/**
 * A better policy than today's from today's log, or none: candidates are looked for on one part of the journeys, and the
 * one that is chosen is tested once on the others. A policy that is worth less than what is asked passes with a probability
 * of at most one less the confidence, whatever the search does, as far as the bound holds.
 *
 * <p>Source: P. S. Thomas, G. Theocharous, M. Ghavamzadeh, "High confidence policy improvement", ICML 2015, algorithm 1.
 */
public final class Improvement {
    private final JourneyLog log;
    private final ImprovementSettings settings;
    private final boolean estimated;
    private final int candidateJourneys;
    private final int safetyJourneys;
    private final List<Prospect> prospects;
    private final Optional<Chosen> chosen;
    private final Solution solution;

    /** The candidate that was tested. */
    private record Chosen(
            Prospect prospect, Policy policy, SafetyTest test, List<PolicyDifference> differences, double modelGain) {}

    private Improvement(JourneyLog log, ImprovementSettings settings) {
        this.log = log;
        this.settings = settings;
        DividedLog divided = new DividedLog(log, settings);
        this.estimated = divided.hasEstimatedPropensities();
        LogPart candidate = divided.candidatePart();
        LogPart safety = divided.safetyPart();
        this.candidateJourneys = candidate.log().journeys();
        this.safetyJourneys = safety.log().journeys();
        double least = settings.proof().safeguard().leastEffectiveSampleSize();
        if (Math.min(candidateJourneys, safetyJourneys) < least) {
            this.prospects = List.of();
            this.chosen = Optional.empty();
            this.solution = new Solution.NotFound(
                    "The parts of the log have %d and %d journeys, and nothing is said of fewer than %s."
                            .formatted(candidateJourneys, safetyJourneys, number(least)),
                    OptionalLong.empty());
            return;
        }
        CandidateSearch search = new CandidateSearch(divided, safetyJourneys, settings);
        this.prospects = search.prospects();
        this.chosen = search.best().map(best -> test(divided, candidate, safety, best));
        this.solution =
                chosen.map(this::judge).orElseGet(() -> new Solution.NotFound(search.reason(), OptionalLong.empty()));
    }

    /**
     * Looks for a better policy, and tests it.
     *
     * @param log written by today's policy
     */
    public static Improvement of(JourneyLog log, ImprovementSettings settings) {
        return new Improvement(log, settings);
    }

    private Chosen test(DividedLog divided, LogPart candidate, LogPart safety, Prospect best) {
        BehaviourPolicy today = divided.today(candidate);
        Policy learnt = best.candidate()
                .learner()
                .learn(
                        candidate.log(),
                        today,
                        settings.discounts(),
                        settings.horizon(),
                        settings.seed().child(2));
        Policy policy = today.mixed(learnt, best.candidate().mixture());
        Trial trial = Trial.of(divided, safety, policy, settings);
        SafetyTest test = SafetyTest.of(trial, policy, settings);
        PerformanceDifference difference = new PerformanceDifference(
                safety.log(),
                TransitionCounts.of(candidate.log()),
                settings.horizon().orElse(longest()),
                today,
                trial.journeys().policy().orElseThrow(),
                settings.discounts());
        return new Chosen(best, policy, test, new Differences(log, today, difference).list(), difference.gain());
    }

    private int longest() {
        int longest = 1;
        for (int journey = 0; journey < log.journeys(); journey++) {
            longest = Math.max(longest, log.end(journey) - log.start(journey));
        }
        return longest;
    }

    private Solution judge(Chosen tested) {
        SafetyTest test = tested.test();
        if (test.objection().isPresent()) {
            return new Solution.NotFound(
                    "The safety part says too little of the candidate: "
                            + test.objection().get() + ".",
                    OptionalLong.empty());
        }
        OptionalDouble bound = test.boundMargin(settings.minValue());
        if (bound.isEmpty()) {
            return new Solution.NotFound("The safety part is too small for any bound.", OptionalLong.empty());
        }
        double margin = test.margin(settings.minValue());
        if (bound.getAsDouble() > 0) {
            return new Solution.Found(tested.policy());
        }
        return margin > 0 ? open(margin, bound.getAsDouble()) : refuted(margin);
    }

    /** Intervals shrink with the root of the journeys, so that the bound reaches 0 at n · ((margin − bound) / margin)². */
    private Solution open(double margin, double bound) {
        double times = Math.pow((margin - bound) / margin, 2);
        long needed = (long) Math.ceil(times * log.journeys());
        return new Solution.NotFound(
                String.format(
                        Locale.ROOT,
                        "The candidate's journeys are worth %s more than what is asked, but may be worth %s less: it takes"
                                + " about %,d journeys in place of %,d to prove the estimate with even chance.",
                        number(margin),
                        number(-bound),
                        needed,
                        log.journeys()),
                OptionalLong.of(needed));
    }

    private static Solution refuted(double margin) {
        return new Solution.NotFound(
                "The candidate that looked best is worth %s less than what is asked on the journeys that it was not learnt from; more of them promise nothing."
                        .formatted(number(-margin)),
                OptionalLong.empty());
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.4g", number);
    }

    /** The log. */
    public JourneyLog log() {
        return log;
    }

    /** How it was looked for. */
    public ImprovementSettings settings() {
        return settings;
    }

    /** Whether the propensities were estimated from the log. */
    public boolean hasEstimatedPropensities() {
        return estimated;
    }

    /** How many journeys candidates were looked for on. */
    public int candidateJourneys() {
        return candidateJourneys;
    }

    /** How many journeys were kept for the test. */
    public int safetyJourneys() {
        return safetyJourneys;
    }

    /** What the candidate part foresaw of every candidate. */
    public List<Prospect> prospects() {
        return prospects;
    }

    /** The candidate that was tested; empty where none was worth it. */
    public Optional<Prospect> tested() {
        return chosen.map(Chosen::prospect);
    }

    /** Its test; there with a tested candidate. */
    public Optional<SafetyTest> test() {
        return chosen.map(Chosen::test);
    }

    /** Where the tested candidate does otherwise than today, what is worth most first. */
    public List<PolicyDifference> differences() {
        return chosen.map(Chosen::differences).orElse(List.of());
    }

    /** What the differences are worth together in the model by which they are valued; there with a tested candidate. */
    public OptionalDouble modelGain() {
        return chosen.map(known -> OptionalDouble.of(known.modelGain())).orElse(OptionalDouble.empty());
    }

    /** What the answer cannot vouch for, a sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (estimated) {
            warnings.add(
                    "The propensities are estimated from the log: what decided the actions and is not in the log may"
                            + " have moved the estimate, and the confidence holds only if nothing did.");
        }
        boolean drifts = test().flatMap(test -> test.diagnostics().drift())
                .filter(Drift::isFound)
                .isPresent();
        if (drifts) {
            warnings.add("The safety part changed from week to week more than chance allows: an average of the past may"
                    + " not be the future.");
        }
        return warnings;
    }

    /** A policy that passed, or why there is none. */
    public Solution solution() {
        return solution;
    }
}
