package org.parcours.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.plan.Method;
import org.parcours.plan.Solution;

/**
 * One large model in a process of its own, for its memory: seconds to solve it, the process's largest resident size, and
 * the bytes that a sweep must read against what the memory delivers.
 */
final class LargeSolve {
    /** Linux's account of this process, which counts what lies outside the heap too. */
    private static final Path STATUS = Path.of("/proc/self/status");

    private LargeSolve() {}

    public static void main(String[] arguments) throws Exception {
        Mdp mdp = RandomModel.of(Integer.parseInt(arguments[0]));
        long start = System.nanoTime();
        Solution solution = SolveBench.solve(mdp, Method.AUTO);
        double seconds = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        Solution plain = SolveBench.solve(mdp, Method.VALUE_ITERATION);
        double sweep = (System.nanoTime() - start) / 1e9 / plain.accuracy().iterations();
        PrintStream out = System.out;
        out.printf("solve.seconds %.3f%n", seconds);
        out.printf("solve.sweeps %d%n", solution.accuracy().iterations());
        out.printf("solve.bound %.1e%n", solution.accuracy().bound());
        out.printf("sweep.bytes %d%n", sweepBytes(mdp.transitions()));
        out.printf("sweep.seconds %.4f%n", sweep);
        out.printf("process.bytes %d%n", largestResident());
        out.printf("stream.bytes.per.second %.0f%n", MemoryStream.bytesPerSecond(SamplingBench.THREADS));
    }

    /**
     * What a sweep reads and writes at least, were every value read once: of each transition its next state and its
     * probability, of each row its reward and its start, of each state its rows and its value before and after.
     */
    private static long sweepBytes(Transitions transitions) {
        return 12L * transitions.size() + 12L * transitions.rows() + 20L * transitions.states();
    }

    static long largestResident() throws IOException {
        String line = Files.readAllLines(STATUS).stream()
                .filter(each -> each.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
}
