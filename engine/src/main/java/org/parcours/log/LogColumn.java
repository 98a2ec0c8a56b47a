package org.parcours.log;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a journey log. Besides these a log may have features, whose names start with {@code x_}. */
public enum LogColumn {
    /** Whose journey it is. */
    JOURNEY_ID("journey_id"),
    /** The order within the journey, a whole number from 0. */
    STEP("step"),
    /** The state before the action. */
    STATE("state"),
    /** What was done. */
    ACTION("action"),
    /** The environment's reward of this step. */
    REWARD("reward"),
    /** The state after the step. */
    NEXT_STATE("next_state"),
    /** Whether the journey ended with this step. */
    TERMINAL("terminal"),
    /** The probability in (0, 1] of the logged action under the behaviour policy. */
    PROPENSITY("propensity"),
    /** The reward of this step from marketing or regulation, 0 where the column is absent. */
    CONTROL_REWARD("control_reward"),
    /** What this step cost, 0 where the column is absent. */
    COST("cost"),
    /** The customer's reaction. */
    REACTION("reaction"),
    /** The environment or region. */
    ENVIRONMENT("environment"),
    /** When it happened, in ISO 8601. */
    TIMESTAMP("timestamp"),
    /** The probability in [0, 1] of the logged action under the target policy. */
    TARGET_PROPENSITY("target_propensity"),
    /** A caller's own Q(s, a) of the logged action under the target policy. */
    Q_VALUE("q_value"),
    /** A caller's own V(s) under the target policy. */
    STATE_VALUE("state_value");

    /** How the name of a feature starts. */
    public static final String FEATURE = "x_";

    private static final List<LogColumn> REQUIRED = List.of(JOURNEY_ID, STEP, STATE, ACTION, REWARD);

    private final String title;

    LogColumn(String title) {
        this.title = title;
    }

    /** The name in a file's header. */
    public String title() {
        return title;
    }

    /** The column with a name in a file's header. */
    public static Optional<LogColumn> find(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }

    /** The columns without which there is no log. */
    public static List<LogColumn> required() {
        return REQUIRED;
    }

    /** Whether a name is that of a feature. */
    public static boolean isFeature(String title) {
        return title.startsWith(FEATURE) && title.length() > FEATURE.length();
    }
}
