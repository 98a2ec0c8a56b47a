package org.parcours.journey.rules;

import java.util.List;

/**
 * Contacts that may not follow each other directly, whatever time passes and however often the customer is left alone
 * in between.
 *
 * @param sequence two contacts or more, the earliest first
 */
public record ForbiddenSequence(String name, List<ActionPattern> sequence) implements JourneyRule {
    public ForbiddenSequence {
        sequence = List.copyOf(sequence);
        if (sequence.size() < 2) {
            throw new IllegalArgumentException(
                    "A forbidden sequence has %d contact(s), but needs at least 2; forbid a single action by \"forbid\"."
                            .formatted(sequence.size()));
        }
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        if (!proposal.contact() || !at(0).matches(proposal.action())) {
            return false;
        }
        ActionName[] before = new ActionName[sequence.size() - 1];
        if (history.actions(before) < before.length) {
            return false;
        }
        for (int back = 1; back < sequence.size(); back++) {
            if (!at(back).matches(before[back - 1])) {
                return false;
            }
        }
        return true;
    }

    /** The pattern so many places before the last. */
    private ActionPattern at(int back) {
        return sequence.get(sequence.size() - 1 - back);
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        return "would complete the sequence "
                + String.join(
                        " → ", sequence.stream().map(ActionPattern::toString).toList());
    }

    /** Which beginnings of the sequence the latest contacts are: more than that no later contact can tell. */
    @Override
    public String memory(RuleHistory history) {
        ActionName[] latest = new ActionName[sequence.size() - 1];
        int known = history.actions(latest);
        StringBuilder begun = new StringBuilder();
        for (int length = 1; length <= known; length++) {
            boolean fits = true;
            for (int i = 0; i < length; i++) {
                fits &= sequence.get(i).matches(latest[length - 1 - i]);
            }
            if (fits) {
                begun.append(begun.isEmpty() ? "begun " : "+").append(length);
            }
        }
        return begun.isEmpty() ? "" : begun + "/" + sequence.size();
    }
}
