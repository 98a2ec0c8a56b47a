package org.parcours.log;

import java.time.DateTimeException;
import java.time.Instant;
import org.parcours.num.LongColumn;

/** Moments in ISO 8601, kept as nanoseconds since 1970; without an offset they are in UTC. An empty cell is no moment. */
final class TimeCells extends Cells {
    private static final long BILLION = 1_000_000_000;

    private final LongColumn nanoseconds = new LongColumn();

    @Override
    String add(char[] text, int from, int length) {
        if (length == 0) {
            addNothing();
            return SOUND;
        }
        try {
            Instant moment = Iso8601.moment(new String(text, from, length));
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
}
