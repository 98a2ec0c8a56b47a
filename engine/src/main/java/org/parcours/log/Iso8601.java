package org.parcours.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments written in ISO 8601: a date, or a date and a time after "T" or a space, with or without an offset. */
public final class Iso8601 {
    private static final int DATE_LENGTH = 10;

    private Iso8601() {}

    /**
     * The moment that a text says; without an offset it is in UTC, and a date is its first moment.
     *
     * @throws java.time.DateTimeException if the text is no moment
     */
    public static Instant moment(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean spaced = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        String iso = spaced ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1) : text;
        boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > DATE_LENGTH || iso.lastIndexOf('-') > DATE_LENGTH;
        return offset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
