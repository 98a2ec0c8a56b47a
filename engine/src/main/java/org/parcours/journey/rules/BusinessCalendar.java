package org.parcours.journey.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Which days are business days, and on which date a journey begins.
 *
 * @param weekend weekdays on which nobody works, at most six of them
 * @param holidays dates on which nobody works either
 * @param entry the date of day 0, on which customers enter
 */
public record BusinessCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, LocalDate entry) {
    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException(
                    "Every weekday is part of the weekend, so that no day is a business day.");
        }
    }

    /** Whether a day, counted from the entry, is a business day. */
    public boolean isBusinessDay(int day) {
        LocalDate date = entry.plusDays(day);
        return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** How many business days there are after one day up to and with another; at most {@code enough} are counted. */
    int businessDays(int from, int to, int enough) {
        int count = 0;
        for (int day = from + 1; day <= to && count < enough; day++) {
            count += isBusinessDay(day) ? 1 : 0;
        }
        return count;
    }

    /** What the future's business days depend on: the date while holidays are to come, later the weekday. */
    String position(int day) {
        LocalDate date = entry.plusDays(day);
        LocalDate last = holidays.stream().max(Comparator.naturalOrder()).orElse(entry.minusDays(1));
        return date.isAfter(last)
                ? date.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT)
                : date.toString();
    }
}
