package org.parcours.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Writes a journey log as CSV: journeys of ten steps through a {@link RandomModel} of 1,000 states, with actions drawn
 * uniformly and rewards spread evenly around the model's. A log of fewer rows is the beginning of one of more.
 */
final class LogMaker {
    static final int STATES = 1000;
    static final int STEPS = 10;

    private final Mdp mdp = RandomModel.of(STATES);
    private final RandomStream stream = new RandomStream(new Seed(7));

    /** Writes a number of rows, the first argument, to a file, the second. */
    public static void main(String[] arguments) throws IOException {
        new LogMaker().write(Path.of(arguments[1]), Long.parseLong(arguments[0]));
    }

    void write(Path file, long rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("journey_id,step,state,action,reward\n");
            StringBuilder line = new StringBuilder();
            int state = 0;
            for (long i = 0; i < rows; i++) {
                long step = i % STEPS;
                state = step == 0 ? stream.nextInt(STATES) : state;
                int row = mdp.transitions().firstRow(state) + stream.nextInt(RandomModel.ACTIONS);
                line.setLength(0);
                line.append('j').append(i / STEPS).append(',').append(step).append(",s");
                line.append(state).append(',').append(mdp.actionOf(row)).append(",0.");
                appendDecimals(line, mdp.reward(row) * stream.nextUniform());
                out.append(line.append('\n'));
                state = next(row);
            }
        }
    }

    /** The four decimals of a number in [0, 1). */
    private static void appendDecimals(StringBuilder line, double number) {
        int decimals = (int) (number * 10_000);
        for (int digit = 1000; digit > 0; digit /= 10) {
            line.append((char) ('0' + decimals / digit % 10));
        }
    }

    private int next(int row) {
        Transitions transitions = mdp.transitions();
        double left = stream.nextUniform();
        int place = transitions.first(row);
        while (place < transitions.end(row) - 1 && (left -= transitions.probability(place)) >= 0) {
            place++;
        }
        return transitions.next(place);
    }
}
