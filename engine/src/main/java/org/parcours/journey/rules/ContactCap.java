package org.parcours.journey.rules;

import java.util.OptionalInt;

/**
 * At most so many contacts of a kind, in any window of days or in the whole journey.
 *
 * @param counted which contacts count
 * @param most how many there may be, at least 0
 * @param withinDays the window's length W, at least 1: the contacts of any W days in a row, the first and the last of
 *     them included; empty for the whole journey
 */
public record ContactCap(String name, ActionPattern counted, int most, OptionalInt withinDays) implements JourneyRule {
    public ContactCap {
        if (most < 0) {
            throw new IllegalArgumentException(
                    "At most %d contacts are allowed; it must be at least 0.".formatted(most));
        }
        if (withinDays.isPresent() && withinDays.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The window is %d days, but must be at least 1.".formatted(withinDays.getAsInt()));
        }
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        return proposal.contact()
                && counted.matches(proposal.action())
                && (most == 0 || isFull(history, proposal.day(history)));
    }

    private boolean isFull(RuleHistory history, int day) {
        int[] days = new int[most];
        return history.days(counted::matches, days) == most
                && day - days[most - 1] < withinDays.orElse(Integer.MAX_VALUE);
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        String window = withinDays.isPresent() ? "in " + withinDays.getAsInt() + " days" : "in a journey";
        return "would be contact %d by %s %s, of at most %d".formatted(most + 1, counted, window, most);
    }

    @Override
    public String memory(RuleHistory history) {
        int[] days = new int[most];
        int count = history.days(counted::matches, days);
        if (withinDays.isEmpty()) {
            return count == 0 ? "" : count + "×" + counted;
        }
        StringBuilder ages = new StringBuilder();
        for (int i = 0; i < count && history.day() - days[i] < withinDays.getAsInt(); i++) {
            ages.append(ages.isEmpty() ? counted + " " : "+")
                    .append(history.day() - days[i])
                    .append('d');
        }
        return ages.toString();
    }
}
