package org.parcours.files;

import java.util.List;

/** Who takes the rows of a table, cell by cell, without a String for each; see {@link TableSource}. */
public interface Rows {
    /** The names of the columns come first; false ends the reading there. */
    boolean header(long line, List<String> titles);

    /** A row starts on a line. */
    void startRow(long line);

    /** The row's next cell, whose characters are only there during the call. */
    void cell(char[] text, int from, int length);

    /** The row's next cell is not sound text. */
    void refuse(String value, String problem);

    /** The row is complete. */
    void endRow();

    /** The table cannot be read any further. */
    void breakOff(long line, String problem);
}
