package org.parcours.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.parcours.model.environment.EnvironmentKind;

/** What {@code model fit} is asked for. */
enum FitKind {
    COUNTS,
    COUNTS_TOGETHER,
    NEURAL,
    AUTO;

    /** The name as the command line spells it, such as {@code counts-together}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kinds that are compared: a network only where one is asked for, since it takes longer. */
    Set<EnvironmentKind> compared() {
        return this == NEURAL || this == AUTO
                ? EnumSet.allOf(EnvironmentKind.class)
                : EnumSet.of(EnvironmentKind.COUNTS_TOGETHER, EnvironmentKind.COUNTS);
    }

    /** The kind that is fitted. */
    EnvironmentKind fitted(EnvironmentKind toUse) {
        return this == AUTO ? toUse : EnvironmentKind.valueOf(name());
    }

    /** Reads a name. */
    static final class Name extends Spelling<FitKind> {
        Name() {
            super(FitKind.class);
        }
    }
}
