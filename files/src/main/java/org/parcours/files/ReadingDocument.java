package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.prove.experiment.ArmReading;
import org.parcours.prove.experiment.Belief;
import org.parcours.prove.experiment.Comparison;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.Look;
import org.parcours.prove.experiment.MeasureReading;
import org.parcours.prove.experiment.RuleReading;
import org.parcours.prove.experiment.SampleRatio;
import org.parcours.prove.experiment.SegmentReading;

/**
 * What an experiment says, as {@code parcours experiment analyze --json} answers it. Where the sample ratio is mismatched,
 * every comparison is marked as not usable.
 */
public final class ReadingDocument {
    private static final long BILLION = 1_000_000_000;

    private final ExperimentReading reading;
    private final boolean isUsable;

    private ReadingDocument(ExperimentReading reading) {
        this.reading = reading;
        this.isUsable = !reading.sampleRatio().isMismatch();
    }

    /**
     * The document of a reading.
     *
     * @param file what was read
     */
    public static ObjectNode of(ExperimentReading reading, String file) {
        return new ReadingDocument(reading).document(file);
    }

    private ObjectNode document(String file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file);
        json.put("units", reading.experiment().trial().units());
        json.put("control", reading.experiment().trial().arms().get(0));
        json.put("level", 1 - reading.settings().alpha());
        json.put("correction", word(reading.settings().correction()));
        json.put("planned_units", reading.settings().plannedUnits());
        putRatio(json.putObject("sample_ratio"));
        json.put("deciding", reading.deciding().measure());
        ArrayNode measures = json.putArray("measures");
        reading.measures().forEach(measure -> put(measure, measures.addObject()));
        ArrayNode looks = json.putArray("looks");
        reading.looks().forEach(look -> put(look, looks.addObject()));
        ArrayNode segments = json.putArray("segments");
        reading.segments().forEach(segment -> put(segment, segments.addObject()));
        json.set("rule", isUsable ? reading.rule().map(this::rule).orElse(null) : null);
        json.put("verdict", reading.conclusion().verdict());
        json.put("why", reading.conclusion().why());
        return json;
    }

    private void putRatio(ObjectNode json) {
        SampleRatio ratio = reading.sampleRatio();
        List<String> names = reading.experiment().trial().arms();
        ArrayNode arms = json.putArray("arms");
        for (int arm = 0; arm < names.size(); arm++) {
            arms.addObject()
                    .put("arm", names.get(arm))
                    .put("units", ratio.counts().get(arm))
                    .put("expected", ratio.expected().get(arm));
        }
        json.put("shares", reading.experiment().shares().isPresent() ? "given" : "equal");
        json.put("chi_square", ratio.statistic());
        json.put("p_value", ratio.pValue());
        json.put("mismatch", ratio.isMismatch());
    }

    private void put(MeasureReading measure, ObjectNode json) {
        json.put("measure", measure.measure());
        json.put("kind", word(measure.kind()));
        ArrayNode arms = json.putArray("arms");
        for (int arm = 0; arm < measure.arms().size(); arm++) {
            int number = arm;
            ObjectNode node = put(measure.arms().get(arm), arms.addObject());
            putBelief(measure.beliefs().map(all -> all.get(number)), node);
        }
        ArrayNode comparisons = json.putArray("comparisons");
        measure.comparisons()
                .forEach(comparison -> put(comparison, reading.settings().alpha(), comparisons.addObject()));
        measure.adjustment()
                .ifPresentOrElse(
                        known -> json.putObject("adjustment")
                                .put("slope", known.slope())
                                .put("variance_left", known.varianceLeft()),
                        () -> json.putNull("adjustment"));
    }

    private static ObjectNode put(ArmReading arm, ObjectNode json) {
        return json.put("arm", arm.arm())
                .put("units", arm.units())
                .put("value", arm.value())
                .put("standard_error", arm.standardError());
    }

    private static void putBelief(Optional<Belief> belief, ObjectNode json) {
        belief.ifPresentOrElse(
                known -> json.put("probability_best", known.probabilityBest())
                        .put("expected_loss", known.expectedLoss()),
                () -> json.putNull("probability_best").putNull("expected_loss"));
    }

    private void put(Comparison comparison, double alpha, ObjectNode json) {
        json.put("arm", comparison.arm());
        json.put("difference", comparison.difference());
        json.put("standard_error", comparison.standardError());
        put(comparison.interval(), "interval", json);
        put(comparison.alwaysValid(), "always_valid_interval", json);
        json.put("p_value", comparison.pValue());
        json.put("adjusted_p_value", comparison.adjustedPValue());
        json.put("always_valid_p_value", comparison.alwaysValidPValue());
        comparison.lift().ifPresentOrElse(lift -> json.put("lift", lift), () -> json.putNull("lift"));
        put(comparison.liftInterval(), "lift_interval", json);
        json.put("usable", isUsable && comparison.interval().isPresent());
        json.put("finding", isUsable ? word(comparison.finding(alpha)) : "refused");
    }

    private void put(Look look, ObjectNode json) {
        json.put("units", look.units());
        json.put(
                "until",
                Instant.ofEpochSecond(Math.floorDiv(look.time(), BILLION), Math.floorMod(look.time(), BILLION))
                        .toString());
        ArrayNode comparisons = json.putArray("comparisons");
        for (Comparison comparison : look.comparisons()) {
            ObjectNode each = comparisons.addObject();
            each.put("arm", comparison.arm()).put("difference", comparison.difference());
            put(comparison.interval(), "interval", each);
            put(comparison.alwaysValid(), "always_valid_interval", each);
            each.put("always_valid_p_value", comparison.alwaysValidPValue());
        }
    }

    private void put(SegmentReading segment, ObjectNode json) {
        json.put("segment", segment.segment()).put("units", segment.units());
        json.put("level", 1 - segment.alpha());
        boolean isRead = segment.reading().isPresent();
        if (isUsable && isRead) {
            String control = reading.experiment().trial().arms().get(0);
            json.put("best", segment.findBest().map(Comparison::arm).orElse(control));
        } else {
            json.putNull("best");
        }
        ArrayNode arms = json.putArray("arms");
        segment.reading().ifPresent(read -> read.arms().forEach(arm -> put(arm, arms.addObject())));
        ArrayNode comparisons = json.putArray("comparisons");
        segment.reading()
                .ifPresent(read -> read.comparisons()
                        .forEach(comparison -> put(comparison, segment.alpha(), comparisons.addObject())));
    }

    private ObjectNode rule(RuleReading rule) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("learnt_units", rule.learnt())
                .put("proved_units", rule.proved())
                .put("value", rule.value());
        ArrayNode unproved = json.putArray("unproved");
        rule.unproved().forEach(unproved::add);
        put(rule.interval(), "interval", json);
        reading.settings()
                .split()
                .ifPresent(split -> json.put("seed", split.seed().value()));
        ArrayNode comparisons = json.putArray("comparisons");
        for (RuleReading.Comparison comparison : rule.comparisons()) {
            ObjectNode each = comparisons
                    .addObject()
                    .put("arm", comparison.arm())
                    .put("value", comparison.value())
                    .put("difference", comparison.difference())
                    .put("standard_error", comparison.standardError());
            put(comparison.interval(), "interval", each);
        }
        return json;
    }

    private static void put(Optional<Interval> interval, String name, ObjectNode json) {
        interval.ifPresentOrElse(
                known -> json.putArray(name).add(known.lower()).add(known.upper()), () -> json.putNull(name));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
