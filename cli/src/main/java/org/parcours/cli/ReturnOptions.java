package org.parcours.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.plan.Discounts;
import picocli.CommandLine.Option;

/** What counts of a journey: how many of its steps, and what later rewards are worth. */
final class ReturnOptions {
    @Option(
            names = "--discount",
            paramLabel = "G",
            description = "What a reward of the next step is worth now, 0 to 1; default 1.")
    private @Nullable Double discount;

    @Option(names = "--discount-env", paramLabel = "A", description = "The discount of environment rewards alone.")
    private @Nullable Double environment;

    @Option(names = "--discount-con", paramLabel = "B", description = "The discount of control rewards alone.")
    private @Nullable Double control;

    @Option(names = "--horizon", paramLabel = "T", description = "How many steps of a journey count; default all.")
    private @Nullable Integer horizon;

    /** How many steps count; all when empty. */
    OptionalInt horizon() {
        return horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon);
    }

    /** What later rewards are worth. */
    Discounts discounts() {
        if ((environment == null) != (control == null) || (environment != null && discount != null)) {
            throw new IllegalArgumentException(
                    "Give either --discount G, or both --discount-env A and --discount-con B.");
        }
        return environment != null && control != null
                ? new Discounts(environment, control)
                : Discounts.same(discount == null ? 1 : discount);
    }
}
