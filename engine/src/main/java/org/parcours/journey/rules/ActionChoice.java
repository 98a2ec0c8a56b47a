package org.parcours.journey.rules;

import java.util.List;
import java.util.Set;

/**
 * Which actions are allowed, or forbidden, in some states, environments or after some reactions.
 *
 * @param kind what the named actions are
 * @param when where the rule holds
 * @param actions the actions; leaving a customer alone is forbidden only where it is forbidden by name
 */
public record ActionChoice(String name, Kind kind, When when, List<ActionPattern> actions) implements JourneyRule {
    /** What becomes of the named actions. */
    public enum Kind {
        /** They alone may be done. */
        ONLY,
        /** They may not be done. */
        FORBID
    }

    /**
     * Where a choice holds: every part must; an empty part holds always.
     *
     * @param states names of states, with * for any letters; in a campaign the reactions so far joined by "/"
     * @param environments names of environments
     * @param after names of reactions of which one came to the step before
     */
    public record When(Set<String> states, Set<String> environments, Set<String> after) {
        /** Everywhere. */
        public static final When ALWAYS = new When(Set.of(), Set.of(), Set.of());

        public When {
            states = Set.copyOf(states);
            environments = Set.copyOf(environments);
            after = Set.copyOf(after);
        }

        boolean holds(RuleHistory history) {
            return (states.isEmpty() || states.stream().anyMatch(pattern -> Glob.matches(pattern, history.state())))
                    && (environments.isEmpty()
                            || history.situation()
                                    .environment()
                                    .filter(environments::contains)
                                    .isPresent())
                    && (after.isEmpty()
                            || history.reaction().filter(after::contains).isPresent());
        }
    }

    public ActionChoice {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("A choice of actions names none; name at least one.");
        }
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        boolean named = false;
        for (ActionPattern action : actions) {
            named |= action.matches(proposal.action())
                    && (proposal.contact() || !action.channel().equals(ActionPattern.ANY));
        }
        boolean excluded = kind == Kind.FORBID ? named : !named && proposal.contact();
        return excluded && when.holds(history);
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        return kind == Kind.FORBID
                ? "is forbidden here (forbidden: %s)".formatted(list())
                : "is not among the actions that are allowed here (%s)".formatted(list());
    }

    private String list() {
        return String.join(", ", actions.stream().map(ActionPattern::toString).toList());
    }

    @Override
    public String memory(RuleHistory history) {
        String path = when.states.isEmpty() ? "" : history.path();
        return path.isEmpty() && !when.after.isEmpty()
                ? history.reaction().filter(when.after::contains).orElse("")
                : path;
    }
}
