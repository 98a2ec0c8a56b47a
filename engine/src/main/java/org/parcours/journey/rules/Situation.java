package org.parcours.journey.rules;

import java.util.Optional;
import java.util.Set;

/**
 * What rules ask about a customer besides his history, the same for the whole journey.
 *
 * @param environment the environment or region he belongs to; empty where there is only one
 * @param consents channels on which he may be contacted; empty where his consent is not looked at
 */
public record Situation(Optional<String> environment, Optional<Set<String>> consents) {
    /** Nothing particular is known. */
    public static final Situation PLAIN = new Situation(Optional.empty(), Optional.empty());

    public Situation {
        consents = consents.map(Set::copyOf);
    }

    /** A customer of an environment. */
    public static Situation of(Optional<String> environment) {
        return new Situation(environment, Optional.empty());
    }
}
