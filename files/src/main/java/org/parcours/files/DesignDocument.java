package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.ExperimentDesign;
import org.parcours.prove.experiment.SampleSize;

/** How many people an experiment needs, as {@code parcours experiment design --json} answers it. */
public final class DesignDocument {
    private DesignDocument() {}

    /**
     * The document of a design.
     *
     * @param base the control's mean, where the outcome is a mean of which it is known
     * @param perDay how many people enter a day, where it is known
     */
    public static ObjectNode of(SampleSize size, OptionalDouble base, OptionalDouble perDay) {
        ExperimentDesign design = size.design();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putTarget(design, base, json);
        json.put("level", design.alpha());
        json.put("power", design.power());
        json.put("sides", design.sides().name().toLowerCase(Locale.ROOT));
        json.put("correction", design.correction().name().toLowerCase(Locale.ROOT));
        putArms(size, json);
        json.put("achieved_power", size.power());
        if (perDay.isPresent()) {
            json.put("entrants_per_day", perDay.getAsDouble()).put("days", size.days(perDay.getAsDouble()));
        } else {
            json.putNull("entrants_per_day").putNull("days");
        }
        ArrayNode power = json.putArray("power_curve");
        size.powerCurve()
                .forEach(point -> power.addObject().put("people", point.total()).put("power", point.power()));
        ArrayNode effects = json.putArray("effect_curve");
        size.effectCurve()
                .forEach(point ->
                        effects.addObject().put("effect", point.effect()).put("people", point.total()));
        return json;
    }

    private static void putTarget(ExperimentDesign design, OptionalDouble base, ObjectNode json) {
        double effect = design.target().effect();
        design.target()
                .fold(
                        rate -> json.put("outcome", "rate")
                                .put("test", "z")
                                .put("baseline", rate.control())
                                .putNull("deviation")
                                .put("effect", effect)
                                .put("lift", effect / rate.control()),
                        mean -> {
                            json.put("outcome", "mean")
                                    .put("test", mean.test().name().toLowerCase(Locale.ROOT));
                            put(json, "baseline", base);
                            json.put("deviation", mean.deviation()).put("effect", effect);
                            boolean hasLift = base.isPresent() && base.getAsDouble() != 0;
                            put(
                                    json,
                                    "lift",
                                    hasLift ? OptionalDouble.of(effect / base.getAsDouble()) : OptionalDouble.empty());
                            return json;
                        });
    }

    private static void putArms(SampleSize size, ObjectNode json) {
        Allocation allocation = size.design().allocation();
        List<Long> people = size.people();
        ArrayNode arms = json.putArray("arms");
        for (int arm = 0; arm < allocation.size(); arm++) {
            arms.addObject()
                    .put("arm", allocation.arms().get(arm))
                    .put("share", allocation.shares().get(arm))
                    .put("people", people.get(arm));
        }
        if (people.stream().distinct().count() == 1) {
            json.put("people_per_arm", people.get(0));
        } else {
            json.putNull("people_per_arm");
        }
        json.put("people", size.total());
    }

    private static void put(ObjectNode json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.put(name, number.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
