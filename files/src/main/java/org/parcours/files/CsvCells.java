package org.parcours.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Hands the fields of a CSV parser to {@link Rows} as they stand in its buffer. A record says whether to go on. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Rows rows;
    private final List<String> titles = new ArrayList<>();
    private boolean inHeader = true;
    private boolean blank;
    private long line = 1;

    CsvCells(Rows rows) {
        this.rows = rows;
    }

    /** Whether not even a header came. */
    boolean isEmpty() {
        return inHeader;
    }

    /** The line on which the record starts that is or was being read. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        blank = false;
        if (!inHeader) {
            rows.startRow(startingLine);
        }
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        if (inHeader) {
            titles.add(new String(text, from, length));
            return;
        }
        String problem = problem(text, from, length, quoted);
        if (problem.isEmpty()) {
            rows.cell(text, from, length);
        } else {
            rows.refuse(new String(text, from, length).replace(CsvText.NOT_TEXT, '\uFFFD'), problem);
        }
    }

    /** A line without a character is no row. */
    @Override
    protected void handleEmpty() {
        blank = true;
    }

    @Override
    protected Boolean buildRecord() {
        if (blank) {
            return true;
        }
        if (inHeader) {
            inHeader = false;
            return rows.header(line, List.copyOf(titles));
        }
        rows.endRow();
        return true;
    }

    private static String problem(char[] text, int from, int length, boolean quoted) {
        for (int i = from; i < from + length; i++) {
            if (text[i] == CsvText.NOT_TEXT) {
                return "wrong encoding: is not UTF-8; save the file in UTF-8";
            }
            if (text[i] == '"' && !quoted) {
                return "wrong quoting: a quote inside a cell that does not start with one; quote the whole cell, "
                        + "and double the quote inside";
            }
        }
        return "";
    }
}
