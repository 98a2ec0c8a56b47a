package org.parcours.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes records of cells that know their line and column, both counted from 1 in characters of the file. */
final class PlacedCells extends AbstractBaseCsvCallbackHandler<List<PlacedCells.Cell>> {
    /** The text of a cell, quotes undone, and where it starts. */
    record Cell(Path file, long line, long column, String text) {
        BadFile refusal(String message) {
            return BadFile.at(file, line, column, message);
        }
    }

    private final Path file;
    private List<Cell> cells = new ArrayList<>();
    private long line = 1;
    private long column = 1;

    PlacedCells(Path file) {
        this.file = file;
    }

    /** A refusal of what starts where the parser has come to. */
    BadFile refusal(String message) {
        return BadFile.at(file, line, column, message);
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        column = 1;
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        Cell cell = new Cell(file, line, column, new String(text, from, length));
        column += quoted ? 1 : 0;
        for (int i = from; i < from + length; i++) {
            pass(text[i], quoted);
        }
        column += quoted ? 2 : 1;
        cells.add(cell);
    }

    private void pass(char letter, boolean quoted) {
        if (letter == CsvText.NOT_TEXT) {
            throw refusal("wrong encoding: is not UTF-8; save the file in UTF-8");
        }
        if (letter == '"' && !quoted) {
            throw refusal("wrong quoting: a quote inside a cell that does not start with one;"
                    + " quote the whole cell, and double the quote inside");
        }
        column += letter == '"' ? 2 : 1;
        if (letter == '\n') {
            line++;
            column = 1;
        }
    }

    @Override
    protected List<Cell> buildRecord() {
        return cells;
    }
}
