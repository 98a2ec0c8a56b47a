package org.parcours.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Writes a journey log for proofs as CSV: journeys of ten steps over 100 states, two actions with equal chance and their
 * propensity, and one purchase in twenty steps, in seven after the first action. A log of fewer rows is the beginning of
 * one of more. Beside it lies a policy for it.
 */
final class ProofLogMaker {
    static final int STATES = 100;
    static final int STEPS = 10;

    private ProofLogMaker() {}

    /** Writes so many journeys, the first argument, to a file, the second, and a policy to the third. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[1]), Long.parseLong(arguments[0]));
        LargeProof.writePolicy(Path.of(arguments[2]));
    }

    static void write(Path file, long journeys) throws IOException {
        RandomStream stream = new RandomStream(new Seed(17));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("journey_id,step,state,action,reward,propensity\n");
            StringBuilder lines = new StringBuilder();
            for (long journey = 0; journey < journeys; journey++) {
                lines.setLength(0);
                int state = stream.nextInt(STATES);
                for (int step = 0; step < STEPS; step++) {
                    boolean first = stream.nextUniform() < 0.5;
                    int bought = stream.nextUniform() < (first ? 1.0 / 7 : 1.0 / 20) ? 1 : 0;
                    lines.append('j')
                            .append(journey)
                            .append(',')
                            .append(step)
                            .append(",s")
                            .append(state);
                    lines.append(first ? ",first," : ",second,").append(bought).append(",0.5\n");
                    state = (state + (first ? 1 : 7) + stream.nextInt(3)) % STATES;
                }
                out.append(lines);
            }
        }
    }
}
