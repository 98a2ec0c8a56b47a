package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Policy;

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

    private ExperimentReading(Experiment experiment, ReadingSettings settings) {
        this.experiment = experiment;
        this.settings = settings;
        Trial trial = experiment.trial();
        int arms = trial.arms().size();
        this.sampleRatio = SampleRatio.of(
                trial.counts(trial.all()), experiment.shares().orElse(Collections.nCopies(arms, 1.0 / arms)));
        experiment.measures().forEach(measure -> measures.add(MeasureReading.of(trial, measure, settings)));
        this.looks = experiment
                .times()
                .map(times -> Looks.of(trial, experiment.deciding(), times, settings))
                .orElse(List.of());
        this.segments = experiment.segments().map(this::readSegments).orElse(List.of());
    }

    /** Reads an experiment. */
    public static ExperimentReading of(Experiment experiment, ReadingSettings settings) {
        return new ExperimentReading(experiment, settings);
    }

    private List<SegmentReading> readSegments(Segments parts) {
        ReadingSettings within = settings.ofPart(parts.names().size());
        List<SegmentReading> readings = new ArrayList<>();
        for (int part = 0; part < parts.names().size(); part++) {
            int[] units = parts.units(part);
            readings.add(new SegmentReading(
                    parts.names().get(part),
                    units.length,
                    MeasureReading.find(experiment.trial(), experiment.deciding(), units, within),
                    within.alpha()));
        }
        return readings;
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

    /** The deciding measure by parts of the customers; none without parts. */
    public List<SegmentReading> segments() {
        return segments;
    }

    /** The rule that follows from the parts: in each the arm that is surely better than the control, or the control. */
    public Policy policy() {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        String control = experiment.trial().arms().get(0);
        segments.forEach(segment -> states.put(
                segment.segment(),
                Map.of(segment.findBest().map(Comparison::arm).orElse(control), 1.0)));
        return new Policy.Stationary(states);
    }

    /** What is to be concluded. */
    public Conclusion conclusion() {
        return Conclusion.of(this);
    }
}
