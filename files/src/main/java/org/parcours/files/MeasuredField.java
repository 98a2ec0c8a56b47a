package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.uplift.measure.CurvePoint;
import org.parcours.uplift.measure.Measured;

/** A measure in a document: {@code x} beside {@code x_interval}, a {@code value} beside its {@code interval}. */
public final class MeasuredField {
    private MeasuredField() {}

    /** Puts a measure; the interval is null where too few customers tell of it. */
    public static void put(ObjectNode json, String name, Measured measured) {
        put(json, name, Optional.of(measured));
    }

    /** Puts a measure, null where it is not defined. */
    public static void put(ObjectNode json, String name, Optional<Measured> measured) {
        putValue(json, name, measured);
        String interval = name.equals("value") ? "interval" : name + "_interval";
        putInterval(json, interval, measured.flatMap(Measured::interval));
    }

    /** Puts points of a curve over the percents of customers that are treated. */
    static void put(ArrayNode points, String name, List<CurvePoint> curve) {
        for (CurvePoint point : curve) {
            put(points.addObject().put("percent", point.percent()), name, point.height());
        }
    }

    static void putValue(ObjectNode json, String name, Optional<Measured> measured) {
        measured.ifPresentOrElse(known -> json.put(name, known.value()), () -> json.putNull(name));
    }

    static void putInterval(ObjectNode json, String name, Optional<Interval> interval) {
        interval.ifPresentOrElse(
                known -> json.putArray(name).add(known.lower()).add(known.upper()), () -> json.putNull(name));
    }
}
