package org.parcours.uplift.explain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What customers have in common of one feature. */
public sealed interface Trait {
    /** The name of the feature. */
    String feature();

    /** Whether those of whom it is unknown belong to them. */
    boolean orUnknown();

    /**
     * One of some categories.
     *
     * @param names of the categories that there are among the customers; empty where it is unknown of all
     */
    record Categories(String feature, List<String> names, boolean orUnknown) implements Trait {
        public Categories {
            names = List.copyOf(names);
        }
    }

    /**
     * A number from the least to the greatest of theirs, which are equal where it is a single one; without either where it is
     * unknown of all.
     *
     * @param least empty where nobody at all has a smaller one
     * @param greatest empty where nobody at all has a greater one
     */
    record Numbers(String feature, OptionalDouble least, OptionalDouble greatest, boolean orUnknown) implements Trait {}

    /** Handles every case. */
    default <R> R fold(Function<Categories, R> categories, Function<Numbers, R> numbers) {
        return this instanceof Categories known ? categories.apply(known) : numbers.apply((Numbers) this);
    }
}
