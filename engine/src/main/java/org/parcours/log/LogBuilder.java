package org.parcours.log;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a journey log of rows of text, in any order, and checks it. Give the names of the columns first, then each
 * row's cells in their order. What is wrong with a cell or between rows is collected, not thrown; {@link #finish}
 * answers with the log or with all that is wrong.
 *
 * <p>Costs O(rows), and 28 bytes a row for a log of its required columns and next state.
 */
public final class LogBuilder {
    private final String source;
    private final List<String> titles;
    private final Map<LogColumn, Cells> known = new EnumMap<>(LogColumn.class);
    private final List<FeatureCells> features = new ArrayList<>();
    private final Names journeys = new Names();
    private final Cells[] cells;
    private final LogProblems problems = new LogProblems();
    private final RowLines lines = new RowLines();
    private final BitSet doubtful = new BitSet();
    private final int stepAt;

    private int rows;
    private int at;
    private long line;
    private boolean stepDoubtful;
    private boolean brokenOff;

    /**
     * A builder for a log with these columns.
     *
     * @param source the file or other origin, for messages
     * @param titles the names of the columns: those of {@link LogColumn}, of which the required ones must be there,
     *     and features
     */
    public LogBuilder(String source, List<String> titles) {
        this.source = source;
        this.titles = List.copyOf(titles);
        if (new HashSet<>(titles).size() != titles.size()) {
            throw new IllegalArgumentException("A column stands twice in " + titles + "; name each once.");
        }
        Names states = new Names();
        this.cells = titles.stream().map(title -> cells(title, states)).toArray(Cells[]::new);
        for (LogColumn column : LogColumn.required()) {
            if (!known.containsKey(column)) {
                throw new IllegalArgumentException("A journey log lacks the column " + column.title() + "; add it.");
            }
        }
        this.stepAt = titles.indexOf(LogColumn.STEP.title());
    }

    /** Starts a row that stands on a line. */
    public void startRow(long line) {
        this.line = line;
        at = 0;
        stepDoubtful = false;
    }

    /** The row's next cell. */
    public void cell(char[] text, int from, int length) {
        if (at < cells.length) {
            String problem = cells[at].add(text, from, length);
            if (!problem.isEmpty()) {
                problems.add(line, titles.get(at), new String(text, from, length), problem);
                stepDoubtful |= at == stepAt;
            }
        }
        at++;
    }

    /** The row's next cell is refused by who reads it. */
    public void refuse(String value, String problem) {
        if (at < cells.length) {
            cells[at].addNothing();
            problems.add(line, titles.get(at), value, problem);
            stepDoubtful |= at == stepAt;
        }
        at++;
    }

    /** The name of the column of the row's next cell, empty behind the last. */
    public String nextTitle() {
        return at < cells.length ? titles.get(at) : "";
    }

    /** Ends the row. */
    public void endRow() {
        if (at != cells.length) {
            String title = at < cells.length ? titles.get(at) : "";
            problems.add(
                    line, title, "", "the row has " + at + " cells, expected " + cells.length + " as in the header");
            stepDoubtful = true;
            for (; at < cells.length; at++) {
                cells[at].addNothing();
            }
        }
        int journey = names(LogColumn.JOURNEY_ID).last();
        if (stepDoubtful && journey != JourneyLog.NONE) {
            doubtful.set(journey);
        }
        lines.add(rows++, line);
    }

    /** Breaks off in the midst of a row, since the rest cannot be read; rows are not checked against each other then. */
    public void breakOff(long line, String problem) {
        problems.add(line, nextTitle(), "", problem);
        brokenOff = true;
    }

    /** A whole row on a line. */
    public void row(long line, String... texts) {
        startRow(line);
        for (String text : texts) {
            cell(text.toCharArray(), 0, text.length());
        }
        endRow();
    }

    /** All that is wrong so far; a reader adds what it finds. */
    public LogProblems problems() {
        return problems;
    }

    /** Orders the rows, checks them against each other, and answers with the log or all that is wrong with it. */
    public LogReading finish() {
        if (rows == 0 && !brokenOff) {
            problems.add(1, "", "", "no row follows the header, expected one row a step");
        }
        if (rows == 0 || brokenOff) {
            return new LogReading(source, journeys.size(), rows, problems, Optional.empty());
        }
        int[] journey = names(LogColumn.JOURNEY_ID).drain();
        int[] step = ((StepCells) cells(LogColumn.STEP)).drain();
        boolean someNameless = nameless(journey);
        RowOrder order = RowOrder.of(journey, journeys.size() + (someNameless ? 1 : 0), step);
        LogColumns columns = new LogColumns(known, order);
        new LogCheck(columns, order, step, lines, problems).check(journeys.size(), doubtful);
        Optional<JourneyLog> log = problems.isEmpty()
                ? Optional.of(new JourneyLog(source, journeys, step[order.row(0)], columns, features(order)))
                : Optional.empty();
        return new LogReading(source, journeys.size(), rows, problems, log);
    }

    /** Gives the rows without a journey, which are refused already, a journey behind all others. */
    private boolean nameless(int[] journey) {
        boolean some = false;
        for (int row = 0; row < journey.length; row++) {
            if (journey[row] == JourneyLog.NONE) {
                journey[row] = journeys.size();
                some = true;
            }
        }
        return some;
    }

    private List<Feature> features(RowOrder order) {
        return features.stream().map(cells -> cells.drain(order)).toList();
    }

    private Cells cells(String title, Names states) {
        if (LogColumn.isFeature(title)) {
            FeatureCells feature = new FeatureCells(title);
            features.add(feature);
            return feature;
        }
        LogColumn column = LogColumn.find(title)
                .orElseThrow(() -> new IllegalArgumentException("A journey log has no column " + title + "."));
        Cells made = switch (column) {
            case JOURNEY_ID -> new NameCells(journeys, false);
            case STEP -> new StepCells();
            case STATE -> new NameCells(states, false);
            case NEXT_STATE -> new NameCells(states, true);
            case ACTION -> new NameCells(new Names(), false);
            case REACTION, ENVIRONMENT -> new NameCells(new Names(), true);
            case TERMINAL -> new FlagCells();
            case TIMESTAMP -> new TimeCells();
            default -> NumberCells.of(column);
        };
        known.put(column, made);
        return made;
    }

    private Cells cells(LogColumn column) {
        return requireNonNull(known.get(column), column.title());
    }

    private NameCells names(LogColumn column) {
        return (NameCells) cells(column);
    }
}
