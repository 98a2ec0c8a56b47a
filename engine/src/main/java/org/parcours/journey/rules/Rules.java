package org.parcours.journey.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.parcours.journey.rules.JourneyRule.Proposal;

/**
 * All rules of a business about its journeys: the one definition that everything asks which proposes an action.
 *
 * @param name what people call them
 * @param rules each must allow an action; names differ
 * @param waits names of actions that leave a customer alone
 * @param stepDays days that a step takes in a model or log, at least 1; campaigns have their own waits
 * @param budget money that all customers together may cost in expectation, at least 0; empty for no limit. It concerns no
 *     single step: simulations compare with it, planners plan within it
 */
public record Rules(String name, List<JourneyRule> rules, Set<String> waits, int stepDays, OptionalDouble budget) {
    /** The name of the action that leaves a customer alone, unless rules say otherwise. */
    public static final String WAIT = "wait";

    /** Everything is allowed. */
    public static final Rules NONE = new Rules("no rules", List.of(), Set.of(WAIT), 1, OptionalDouble.empty());

    public Rules {
        rules = List.copyOf(rules);
        waits = Set.copyOf(waits);
        if (stepDays < 1) {
            throw new IllegalArgumentException("A step takes %d days, but must take at least 1.".formatted(stepDays));
        }
        if (budget.isPresent() && !(budget.getAsDouble() >= 0 && Double.isFinite(budget.getAsDouble()))) {
            throw new IllegalArgumentException("The budget is %s, but must be at least 0; leave it out for no limit."
                    .formatted(budget.getAsDouble()));
        }
        Set<String> names = new HashSet<>();
        for (JourneyRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException(
                        "Two rules are called \"%s\"; give each a name of its own.".formatted(rule.name()));
            }
        }
    }

    /** Whether an action contacts the customer. */
    public boolean isContact(ActionName action) {
        return !waits.contains(action.text());
    }

    /**
     * Whether an action is eligible. Cost: O(rules · contacts so far), without words.
     *
     * @param waitDays days from now until it would be done, at least 0
     */
    public boolean allows(RuleHistory history, ActionName action, int waitDays) {
        Proposal proposal = new Proposal(action, waitDays, isContact(action));
        for (JourneyRule rule : rules) {
            if (rule.forbids(history, proposal)) {
                return false;
            }
        }
        return true;
    }

    /** The first rule that excludes an action, and why; empty for an eligible one. */
    public Optional<Exclusion> exclusion(RuleHistory history, ActionName action, int waitDays) {
        Proposal proposal = new Proposal(action, waitDays, isContact(action));
        for (JourneyRule rule : rules) {
            if (rule.forbids(history, proposal)) {
                return Optional.of(new Exclusion(action, rule.name(), rule.reason(history, proposal)));
            }
        }
        return Optional.empty();
    }

    /** Which of some actions may be done now, and which rule excludes each of the others. */
    public Eligibility eligible(RuleHistory history, Collection<ActionName> actions) {
        List<ActionName> allowed = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (ActionName action : actions) {
            exclusion(history, action, 0).ifPresentOrElse(excluded::add, () -> allowed.add(action));
        }
        return new Eligibility(allowed, excluded);
    }

    /**
     * The history after an action, eligible or not.
     *
     * @param waitDays days from now until it is done
     * @param reaction how the customer answered, where it is known
     */
    public RuleHistory after(RuleHistory history, ActionName action, int waitDays, Optional<String> reaction) {
        return isContact(action) ? history.contacted(action, waitDays, reaction) : history.waited(waitDays, reaction);
    }

    /**
     * What all rules together need to know of a history, in words: of two histories with equal memories, in the same
     * state and situation, the same is eligible now and after whatever is done to both. So it is what a planner must add
     * to a state. Empty where nothing is remembered.
     */
    public String memory(RuleHistory history) {
        StringBuilder memory = new StringBuilder();
        for (JourneyRule rule : rules) {
            String part = rule.memory(history);
            if (!part.isEmpty()) {
                memory.append(memory.isEmpty() ? "" : "; ")
                        .append(rule.name())
                        .append(": ")
                        .append(part);
            }
        }
        return memory.toString();
    }

    /** Names of the environments that some rule tells apart. */
    public Set<String> environments() {
        Set<String> environments = new HashSet<>();
        for (JourneyRule rule : rules) {
            if (rule instanceof ActionChoice choice) {
                environments.addAll(choice.when().environments());
            }
        }
        return environments;
    }
}
