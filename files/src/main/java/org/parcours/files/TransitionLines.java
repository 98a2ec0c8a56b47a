package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/** The lines of a model file, taken one by one; remembers where each (state, action) started. */
final class TransitionLines {
    static final String HEADER = "state,action,next_state,probability,reward";

    private static final List<String> NEEDED = List.of(HEADER.split(","));
    private static final List<String> KNOWN =
            List.of("state", "action", "next_state", "probability", "reward", "cost", "control_reward");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Witness witness;
    private final Map<String, Integer> places = new HashMap<>();
    private final Mdp.Builder builder = Mdp.builder();
    private final List<PlacedCells.Cell> firstOfPair = new ArrayList<>();
    private final int width;

    /** Sees each line as it is read; what the model keeps of it is an expectation only. */
    interface Witness {
        /**
         * Sees a line.
         *
         * @param reward of this transition, cost subtracted and control reward added
         */
        void sees(String state, String action, String next, double probability, double reward);
    }

    TransitionLines(Path file, List<PlacedCells.Cell> header, Witness witness) {
        this.file = file;
        this.witness = witness;
        width = header.size();
        for (int place = 0; place < width; place++) {
            title(header.get(place), place);
        }
        for (String needed : NEEDED) {
            if (!places.containsKey(needed)) {
                throw header.get(0).refusal("lacks the column \"" + needed + "\", expected the header " + HEADER);
            }
        }
    }

    private void title(PlacedCells.Cell cell, int place) {
        String title = place == 0 && cell.text().startsWith(BYTE_ORDER_MARK)
                ? cell.text().substring(1)
                : cell.text();
        if (!KNOWN.contains(title)) {
            throw cell.refusal("unknown column \"" + title + "\"; " + NearestName.advice(title, KNOWN));
        }
        if (places.put(title, place) != null) {
            throw cell.refusal("the column \"" + title + "\" stands here twice; keep one");
        }
    }

    /** Takes a line. */
    void add(List<PlacedCells.Cell> cells) {
        if (cells.size() != width) {
            PlacedCells.Cell at = cells.get(Math.min(width, cells.size() - 1));
            throw at.refusal("the line has " + cells.size() + " cells, expected " + width + " as in the header");
        }
        double probability = number(cells, "probability");
        if (!(probability >= 0 && probability <= 1)) {
            PlacedCells.Cell cell = cell(cells, "probability");
            throw cell.refusal("the probability is " + cell.text() + ", expected a number from 0 to 1");
        }
        witness.sees(
                name(cells, "state"),
                name(cells, "action"),
                name(cells, "next_state"),
                probability,
                number(cells, "reward") - number(cells, "cost") + number(cells, "control_reward"));
        int pair = builder.add(
                name(cells, "state"),
                name(cells, "action"),
                name(cells, "next_state"),
                probability,
                number(cells, "reward") - number(cells, "cost"),
                number(cells, "control_reward"),
                number(cells, "cost"));
        if (pair == firstOfPair.size()) {
            firstOfPair.add(cell(cells, "probability"));
        }
    }

    /** The model of all lines. */
    Mdp model() {
        if (builder.pairs() == 0) {
            throw BadFile.at(file, 1, 1, "has a header and no line, expected a line for each transition");
        }
        for (int pair = 0; pair < builder.pairs(); pair++) {
            if (!(Math.abs(builder.sum(pair) - 1) <= Transitions.SUM_TOLERANCE)) {
                throw firstOfPair
                        .get(pair)
                        .refusal("the probabilities of " + builder.name(pair) + " sum to " + builder.sum(pair)
                                + ", expected 1 within 1e-9; this is the first of its lines");
            }
        }
        return builder.build();
    }

    private PlacedCells.Cell cell(List<PlacedCells.Cell> cells, String column) {
        return cells.get(places.getOrDefault(column, -1));
    }

    private String name(List<PlacedCells.Cell> cells, String column) {
        PlacedCells.Cell cell = cell(cells, column);
        if (cell.text().isBlank()) {
            throw cell.refusal("the " + column + " is empty, expected a name");
        }
        return cell.text();
    }

    /** The finite number in a column; 0 where the file does not have the column. */
    private double number(List<PlacedCells.Cell> cells, String column) {
        if (!places.containsKey(column)) {
            return 0;
        }
        PlacedCells.Cell cell = cell(cells, column);
        double number = isDecimal(cell.text()) ? parse(cell) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw notANumber(cell, column);
        }
        return number;
    }

    private static double parse(PlacedCells.Cell cell) {
        try {
            return Double.parseDouble(cell.text());
        } catch (NumberFormatException letters) {
            return Double.NaN;
        }
    }

    private static BadFile notANumber(PlacedCells.Cell cell, String column) {
        return cell.refusal("the " + column + " is \"" + cell.text() + "\", expected a finite number such as 0.25");
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
