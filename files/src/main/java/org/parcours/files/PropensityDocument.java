package org.parcours.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where propensities come from, and whom they leave out: the same fields in every document that rests on them.
 *
 * @param source whether arms were drawn by lot, or who says how likely each was
 * @param model what estimated them, where they were
 * @param clip what small ones are lifted to; empty for none
 * @param trim customers below it in some arm are left out; empty for none
 * @param rows how many customers are left
 * @param leftOut how many are not
 */
public record PropensityDocument(
        Source source, Optional<String> model, OptionalDouble clip, OptionalDouble trim, int rows, int leftOut) {
    private static final String RANKING =
            "Qini, AUUC and uplift compare arms as they are, which holds only where lots were"
                    + " drawn with the same chances for all; effects, AUTOC and values are weighted.";

    /** Who says how likely each arm was. */
    public enum Source {
        /** Lots, with the shares of the arms. */
        KNOWN,
        /** A column of the table. */
        GIVEN,
        /** A model. */
        ESTIMATED
    }

    /** Propensities of arms that were drawn by lot with the same chances for all. */
    public static PropensityDocument known(int rows) {
        return new PropensityDocument(
                Source.KNOWN, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), rows, 0);
    }

    /** Propensities that a column gave. */
    public static PropensityDocument given(OptionalDouble clip, OptionalDouble trim, int rows, int leftOut) {
        return new PropensityDocument(Source.GIVEN, Optional.empty(), clip, trim, rows, leftOut);
    }

    /** Propensities that a model estimated. */
    public static PropensityDocument estimated(String model, double clip, OptionalDouble trim, int rows, int leftOut) {
        return new PropensityDocument(
                Source.ESTIMATED, Optional.of(model), OptionalDouble.of(clip), trim, rows, leftOut);
    }

    /** Puts {@code propensity}, {@code propensity_model}, {@code clip}, {@code trim} and {@code left_out}. */
    public void put(ObjectNode json) {
        json.put("propensity", source.name().toLowerCase(Locale.ROOT));
        json.put("propensity_model", model.orElse(null));
        put(json, "clip", clip);
        put(json, "trim", trim);
        json.put("left_out", leftOut);
    }

    /**
     * Puts the same with {@code caution}, null for none.
     *
     * @param isWeighted whether the chances of arms differ between customers
     */
    public void put(ObjectNode json, boolean isWeighted) {
        put(json);
        json.put("caution", caution(isWeighted).orElse(null));
    }

    /** What people must know of measures that rest on these propensities; empty where there is nothing. */
    public Optional<String> caution(boolean isWeighted) {
        String said = (words().orElse("") + " " + (isWeighted ? RANKING : "")).strip();
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** Where the propensities come from and who is left out; empty where arms were drawn by lot. */
    public Optional<String> words() {
        return switch (source) {
            case KNOWN -> Optional.empty();
            case GIVEN -> leftOut == 0 ? Optional.empty() : Optional.of(trimmed());
            case ESTIMATED ->
                Optional.of("Nobody drew lots: propensities are estimated (%s) and clipped to at least %s. %s"
                        .formatted(model.orElseThrow(), clip.orElseThrow(), trimmed())
                        .strip());
        };
    }

    private String trimmed() {
        return trim.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d customers are left out, whose chance of some arm is below %s; all that is said holds for the"
                                + " %,d others.",
                        leftOut,
                        trim.getAsDouble(),
                        rows);
    }

    private static void put(ObjectNode json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.put(name, number.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
