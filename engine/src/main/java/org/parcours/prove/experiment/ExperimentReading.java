package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parcours.journey.Policy;
import org.parcours.num.Workers;

/**
 * What an experiment says: first whether its sample is sound, then each arm against the control by every measure, how the
 * deciding one stood while the experiment ran, and in which part of the customers which arm is best.
 */
public final class ExperimentReading {
    private final Experiment experiment;
    private final ReadingSettings settings;
    private final SampleRatio sampleRatio;
    private final List<MeasureReading> measures = new ArrayList<>();
    private final List<Look> looks;
    private final List<SegmentReading> segments;
    private final Optional<RuleReading> rule;

    private ExperimentReading(Experiment experiment, ReadingSettings settings, DoubleConsumer progress) {
        this.experiment = experiment;
        this.settings = settings;
        Trial trial = experiment.trial();
        int arms = trial.arms().size();
        this.sampleRatio = SampleRatio.of(
                trial.counts(trial.all()), experiment.shares().orElse(Collections.nCopies(arms, 1.0 / arms)));
        Steps steps = new Steps(steps(experiment, settings), progress);
        for (Measure measure : experiment.measures()) {
            measures.add(MeasureReading.of(trial, measure, settings));
            steps.next();
        }
        this.looks = experiment
                .times()
                .map(times -> Looks.of(trial, experiment.deciding(), times, settings, steps::next))
                .orElse(List.of());
        Optional<boolean[]> learns = settings.split().map(split -> split.learns(trial.units()));
        this.segments = experiment
                .segments()
                .map(parts ->
                        readSegments(parts, unit -> learns.map(all -> all[unit]).orElse(true), steps::next))
                .orElse(List.of());
        this.rule = learns.flatMap(all -> experiment.segments().flatMap(parts -> proveRule(parts, all)));
    }

    /** Reads an experiment. */
    public static ExperimentReading of(Experiment experiment, ReadingSettings settings) {
        return of(experiment, settings, part -> {});
    }

    /**
     * Reads an experiment, and tells which part of the work is behind after each measure, look and part of the customers. An
     * interrupt ends it there with a {@link java.util.concurrent.CancellationException}.
     */
    public static ExperimentReading of(Experiment experiment, ReadingSettings settings, DoubleConsumer progress) {
        return new ExperimentReading(experiment, settings, progress);
    }

    private static int steps(Experiment experiment, ReadingSettings settings) {
        return experiment.measures().size()
                + experiment.times().map(times -> settings.looks()).orElse(0)
                + experiment.segments().map(parts -> parts.names().size()).orElse(0);
    }

    /** The steps of a reading, counted. */
    private static final class Steps {
        private final int all;
        private final DoubleConsumer progress;
        private int done;

        Steps(int all, DoubleConsumer progress) {
            this.all = all;
            this.progress = progress;
        }

        void next() {
            Workers.requireNotInterrupted();
            done++;
            progress.accept((double) done / all);
        }
    }

    private List<SegmentReading> readSegments(Segments parts, IntPredicate learns, Runnable afterEach) {
        ReadingSettings within = settings.ofPart(parts.names().size());
        List<SegmentReading> readings = new ArrayList<>();
        for (int part = 0; part < parts.names().size(); part++) {
            int[] units = parts.units(part, learns);
            readings.add(new SegmentReading(
                    parts.names().get(part),
                    units.length,
                    MeasureReading.find(experiment.trial(), experiment.deciding(), units, within),
                    within.alpha()));
            afterEach.run();
        }
        return readings;
    }

    /**
     * Empty for ratios, whose parts do not add up. Parts in which an arm has fewer than two units are left out: that they are
     * small says nothing of what came of it, so that the others remain fairly valued.
     */
    private Optional<RuleReading> proveRule(Segments parts, boolean[] learns) {
        if (experiment.deciding().kind() == Measure.Kind.RATIO) {
            return Optional.empty();
        }
        Trial trial = experiment.trial();
        int learnt = (int)
                IntStream.range(0, learns.length).filter(unit -> learns[unit]).count();
        ReadingSettings once = new ReadingSettings(settings.alpha(), Correction.NONE, settings.plannedUnits(), 1);
        List<RuleReading.Part> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (int part = 0; part < parts.names().size(); part++) {
            int[] units = parts.units(part, unit -> !learns[unit]);
            SegmentReading learntHere = segments.get(part);
            MeasureReading.find(trial, experiment.deciding(), units, once)
                    .ifPresentOrElse(
                            reading -> proved.add(new RuleReading.Part(
                                    units.length, reading.arms(), trial.arms().indexOf(chosen(learntHere)))),
                            () -> unproved.add(learntHere.segment()));
        }
        return proved.isEmpty()
                ? Optional.empty()
                : Optional.of(RuleReading.of(proved, unproved, trial.arms(), learnt, settings.alpha()));
    }

    /** The arm that is surely better than the control in a part, or the control. */
    private String chosen(SegmentReading segment) {
        return segment.findBest()
                .map(Comparison::arm)
                .orElse(experiment.trial().arms().get(0));
    }

    /** What was read. */
    public Experiment experiment() {
        return experiment;
    }

    /** How it was read. */
    public ReadingSettings settings() {
        return settings;
    }

    /** Whether the arms have as many units as they should. */
    public SampleRatio sampleRatio() {
        return sampleRatio;
    }

    /** Each measure. */
    public List<MeasureReading> measures() {
        return List.copyOf(measures);
    }

    /** The measure by which arms are chosen. */
    public MeasureReading deciding() {
        return measures.get(measures.size() - 1);
    }

    /** How the deciding measure stood while the experiment ran; none without times. */
    public List<Look> looks() {
        return looks;
    }

    /** The deciding measure by parts of the customers, of those units that are learnt from; none without parts. */
    public List<SegmentReading> segments() {
        return segments;
    }

    /** The rule that follows from the parts: in each the arm that is surely better than the control, or the control. */
    public Policy policy() {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        segments.forEach(segment -> states.put(segment.segment(), Map.of(chosen(segment), 1.0)));
        return new Policy.Stationary(states);
    }

    /**
     * What the rule is worth, by units from which it was not learnt; empty without a split or parts, for ratios, and where in
     * every part an arm has fewer than two such units.
     */
    public Optional<RuleReading> rule() {
        return rule;
    }

    /** What is to be concluded. */
    public Conclusion conclusion() {
        return Conclusion.of(this);
    }
}
