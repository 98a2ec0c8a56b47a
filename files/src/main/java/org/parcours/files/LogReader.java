package org.parcours.files;

import org.parcours.log.LogReading;

/** Reads journey logs. */
public final class LogReader {
    private LogReader() {}

    /**
     * Reads a table as a journey log and checks it whole. A file that is not there or a database that does not answer
     * is refused at once; what is wrong with the rows stands in the answer.
     */
    public static LogReading read(TableSource source) {
        LogRows rows = new LogRows(source.name());
        source.read(rows);
        return rows.finish();
    }
}
