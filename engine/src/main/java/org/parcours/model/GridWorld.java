package org.parcours.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A grid of cells between which one moves: up, down, left and right into the neighbouring cell, never off the grid. A move
 * earns what the cell that it enters gives; success and failure end the journey.
 *
 * <p>A cell's state is named {@code kind@row:column}, counted from 0, such as {@code pause@2:7}.
 */
public final class GridWorld {
    /** Kinds that end a journey. */
    private static final Set<String> ENDS = Set.of("success", "failure");

    private static final List<String> MOVES = List.of("up", "down", "left", "right");
    private static final int[] DOWN = {-1, 1, 0, 0};
    private static final int[] RIGHT = {0, 0, -1, 1};

    private final int rows;
    private final int columns;
    private final List<Cell> cells;

    /**
     * A cell.
     *
     * @param kind such as {@code pause}; {@code success} and {@code failure} end a journey
     * @param reward what entering it earns
     * @param controlReward the control reward of entering it
     */
    public record Cell(String kind, double reward, double controlReward) {
        public Cell {
            if (kind.isBlank() || kind.contains("@")) {
                throw new IllegalArgumentException(
                        "A cell's kind is \"%s\", but must be a word without \"@\".".formatted(kind));
            }
        }
    }

    /**
     * A grid.
     *
     * @param cells row after row
     */
    public GridWorld(int rows, int columns, List<Cell> cells) {
        if (rows < 1 || columns < 1 || cells.size() != rows * columns) {
            throw new IllegalArgumentException(
                    "A grid of %d × %d has %d cells; give one for each place.".formatted(rows, columns, cells.size()));
        }
        this.rows = rows;
        this.columns = columns;
        this.cells = List.copyOf(cells);
    }

    /**
     * The public grid of 5 × 15 whose answers are known: a step earns −0.1, ten failures −5, the success in the last corner
     * +5. With a discount of 0.9 the journey from (0, 0) is worth 0.0006 and takes 18 moves.
     */
    public static GridWorld fixed() {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(75, new Cell("step", -0.1, 0)));
        int[][] failures = {{0, 5}, {1, 1}, {1, 7}, {1, 14}, {2, 3}, {2, 11}, {3, 0}, {3, 9}, {4, 5}, {4, 12}};
        for (int[] place : failures) {
            cells.set(15 * place[0] + place[1], new Cell("failure", -5, 0));
        }
        cells.set(74, new Cell("success", 5, 0));
        return new GridWorld(5, 15, cells);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many columns there are. */
    public int columns() {
        return columns;
    }

    /** A cell. */
    public Cell cell(int row, int column) {
        return cells.get(row * columns + column);
    }

    /** The name of a cell's state. */
    public String state(int row, int column) {
        return "%s@%d:%d".formatted(cell(row, column).kind(), row, column);
    }

    /** The names of the states of a kind, row after row. */
    public List<String> states(String kind) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).kind().equals(kind)) {
                names.add(state(place / columns, place % columns));
            }
        }
        return names;
    }

    /** The grid as a model. */
    public Mdp mdp() {
        Mdp.Builder builder = Mdp.builder();
        for (int place = 0; place < cells.size(); place++) {
            if (!ENDS.contains(cells.get(place).kind())) {
                addMoves(builder, place / columns, place % columns);
            }
        }
        return builder.build();
    }

    private void addMoves(Mdp.Builder builder, int row, int column) {
        for (int move = 0; move < MOVES.size(); move++) {
            int toRow = row + DOWN[move];
            int toColumn = column + RIGHT[move];
            if (toRow >= 0 && toRow < rows && toColumn >= 0 && toColumn < columns) {
                Cell entered = cell(toRow, toColumn);
                builder.add(
                        state(row, column),
                        MOVES.get(move),
                        state(toRow, toColumn),
                        1,
                        entered.reward(),
                        entered.controlReward());
            }
        }
    }

    /** The kinds as a drawing for messages and tests: a line a row, the first letter of each kind. */
    @Override
    public String toString() {
        StringBuilder drawing = new StringBuilder();
        for (int place = 0; place < cells.size(); place++) {
            drawing.append(cells.get(place).kind().charAt(0)).append(place % columns == columns - 1 ? "\n" : "");
        }
        return drawing.toString();
    }
}
