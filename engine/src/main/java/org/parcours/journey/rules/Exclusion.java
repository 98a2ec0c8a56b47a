package org.parcours.journey.rules;

/**
 * An action that a rule excludes.
 *
 * @param action what may not be done
 * @param rule the name of the first rule that excludes it
 * @param reason why, as the end of a sentence about the action
 */
public record Exclusion(ActionName action, String rule, String reason) {
    @Override
    public String toString() {
        return "%s %s (rule \"%s\")".formatted(action, reason, rule);
    }
}
