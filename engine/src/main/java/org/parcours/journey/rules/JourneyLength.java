package org.parcours.journey.rules;

import java.util.OptionalInt;

/**
 * How long a journey may be; after that nothing is done any more.
 *
 * @param steps the most steps T, those that leave the customer alone included, at least 0; empty for no limit
 * @param days the last day, counted from the entry, on which a step may be taken, at least 0; empty for no limit
 */
public record JourneyLength(String name, OptionalInt steps, OptionalInt days) implements JourneyRule {
    public JourneyLength {
        if (steps.isEmpty() && days.isEmpty()) {
            throw new IllegalArgumentException("A length says steps, days or both.");
        }
        if (steps.orElse(0) < 0 || days.orElse(0) < 0) {
            throw new IllegalArgumentException("A length is at least 0 steps and 0 days.");
        }
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        return tooMany(history) || proposal.day(history) > days.orElse(Integer.MAX_VALUE);
    }

    private boolean tooMany(RuleHistory history) {
        return history.steps() >= steps.orElse(Integer.MAX_VALUE);
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        return tooMany(history)
                ? "would be step %d of a journey of at most %d".formatted(history.steps() + 1, steps.orElseThrow())
                : "would come on day %d of a journey of at most %d"
                        .formatted(proposal.day(history), days.orElseThrow());
    }

    @Override
    public String memory(RuleHistory history) {
        String step = steps.isEmpty() ? "" : "step " + Math.min(history.steps(), steps.getAsInt());
        String day = days.isEmpty() ? "" : "day " + Math.min(history.day(), days.getAsInt() + 1);
        return step.isEmpty() || day.isEmpty() ? step + day : step + " " + day;
    }
}
