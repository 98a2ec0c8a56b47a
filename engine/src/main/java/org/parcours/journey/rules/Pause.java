package org.parcours.journey.rules;

import java.util.Optional;

/**
 * A mandatory pause between contacts of a kind.
 *
 * @param between which contacts it stands between
 * @param days how many days must pass, at least 1: a contact on day d allows the next on day d + {@code days}; of
 *     business days, those after d are counted, the day of the next contact included
 * @param calendar which days count; empty for all
 */
public record Pause(String name, ActionPattern between, int days, Optional<BusinessCalendar> calendar)
        implements JourneyRule {
    public Pause {
        if (days < 1) {
            throw new IllegalArgumentException("The pause is %d days, but must be at least 1.".formatted(days));
        }
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        return proposal.contact()
                && between.matches(proposal.action())
                && passed(history, proposal.day(history)) < days;
    }

    /** Days that count between the last contact and a day, at most as many as are asked for. */
    private int passed(RuleHistory history, int day) {
        int[] last = new int[1];
        if (history.days(between::matches, last) == 0) {
            return days;
        }
        return calendar.map(business -> business.businessDays(last[0], day, days))
                .orElseGet(() -> Math.min(days, day - last[0]));
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        return "comes %d %s after the last contact by %s, of at least %d"
                .formatted(passed(history, proposal.day(history)), unit(), between, days);
    }

    private String unit() {
        return calendar.isPresent() ? "business day(s)" : "day(s)";
    }

    @Override
    public String memory(RuleHistory history) {
        int passed = passed(history, history.day());
        String pending = passed < days ? between + " " + passed + (calendar.isPresent() ? "bd" : "d") + " ago" : "";
        String position =
                calendar.map(business -> business.position(history.day())).orElse("");
        return pending.isEmpty() || position.isEmpty() ? pending + position : pending + " " + position;
    }
}
