package org.parcours.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.parcours.num.LongColumn;

/** Moments in ISO 8601, kept as nanoseconds since 1970; without an offset they are in UTC. An empty cell is no moment. */
final class TimeCells extends Cells {
    private static final long BILLION = 1_000_000_000;
    private static final int DATE_LENGTH = 10;

    private final LongColumn nanoseconds = new LongColumn();

    @Override
    String add(char[] text, int from, int length) {
        if (length == 0) {
            addNothing();
            return SOUND;
        }
        try {
            Instant moment = moment(new String(text, from, length));
            nanoseconds.add(Math.addExact(Math.multiplyExact(moment.getEpochSecond(), BILLION), moment.getNano()));
            return SOUND;
        } catch (DateTimeException | ArithmeticException notAMoment) {
            addNothing();
            return "is not a moment from 1678 to 2262, expected ISO 8601 such as 2026-03-01T12:00:00Z";
        }
    }

    @Override
    void addNothing() {
        nanoseconds.add(JourneyLog.NO_TIME);
    }

    long[] drain() {
        return nanoseconds.drain();
    }

    private static Instant moment(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String iso = text.charAt(Math.min(DATE_LENGTH, text.length() - 1)) == ' ' ? text.replace(' ', 'T') : text;
        boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > DATE_LENGTH || iso.lastIndexOf('-') > DATE_LENGTH;
        return offset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
