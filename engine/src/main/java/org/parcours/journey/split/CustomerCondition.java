package org.parcours.journey.split;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What must be known of a customer to go a way. An unknown value meets no condition. */
public sealed interface CustomerCondition {
    /** The column of the customers' table that is looked at. */
    String column();

    /**
     * A number in a range.
     *
     * @param atLeast the smallest number that meets it; empty for no lower end
     * @param below the number that all must be smaller than; empty for no upper end
     */
    record InRange(String column, OptionalDouble atLeast, OptionalDouble below) implements CustomerCondition {
        public InRange {
            requireColumn(column);
            if (atLeast.isEmpty() && below.isEmpty()) {
                throw new IllegalArgumentException("A condition on \"" + column
                        + "\" says nothing; give at_least, below or both for a number, or is for a category.");
            }
            requireFinite(column, atLeast);
            requireFinite(column, below);
            if (atLeast.isPresent() && below.isPresent() && !(atLeast.getAsDouble() < below.getAsDouble())) {
                throw new IllegalArgumentException(
                        "A condition on \"%s\" asks for at least %s and below %s, which no number meets; swap them."
                                .formatted(column, atLeast.getAsDouble(), below.getAsDouble()));
            }
        }

        /** Whether a number lies in the range; NaN, which is unknown, never does. */
        public boolean holds(double number) {
            return number >= atLeast.orElse(Double.NEGATIVE_INFINITY)
                    && (below.isEmpty() ? !Double.isNaN(number) : number < below.getAsDouble());
        }
    }

    /**
     * A category that is one of some.
     *
     * @param values their names, at least one, each once
     */
    record OneOf(String column, List<String> values) implements CustomerCondition {
        public OneOf {
            requireColumn(column);
            values = List.copyOf(new LinkedHashSet<>(values));
            if (values.isEmpty() || values.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException(
                        "A condition on \"" + column + "\" must name at least one category, and none may be empty.");
            }
        }
    }

    /** Handles both kinds. */
    default <R> R fold(Function<InRange, R> inRange, Function<OneOf, R> oneOf) {
        return this instanceof InRange range ? inRange.apply(range) : oneOf.apply((OneOf) this);
    }

    private static void requireColumn(String column) {
        if (column.isBlank()) {
            throw new IllegalArgumentException("A condition names no column; name one of the customers' table.");
        }
    }

    private static void requireFinite(String column, OptionalDouble end) {
        if (end.isPresent() && !Double.isFinite(end.getAsDouble())) {
            throw new IllegalArgumentException("A condition on \"%s\" ends at %s, but must end at a finite number."
                    .formatted(column, end.getAsDouble()));
        }
    }
}
