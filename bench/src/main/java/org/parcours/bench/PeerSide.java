package org.parcours.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.parcours.model.Mdp;
import org.parcours.plan.Method;
import org.parcours.plan.Solution;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.KeyFigure;

/** Our side of a comparison: prints the median milliseconds of warm runs, and leaves the answer for the other side. */
final class PeerSide {
    private static final int WARM_UPS = 20;
    private static final int RUNS = 9;

    private PeerSide() {}

    /** {@code solve STATES VALUES}, where VALUES is a file to write doubles to, or {@code simulate}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("solve")) {
            solve(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        } else {
            simulate();
        }
    }

    private static void solve(int states, Path values) throws IOException {
        Mdp mdp = RandomModel.of(states);
        boolean large = states > 100_000;
        Solution solution = timed(() -> SolveBench.solve(mdp, Method.AUTO), large ? 0 : WARM_UPS, large ? 1 : RUNS);
        ByteBuffer bytes = ByteBuffer.allocate(8 * states).order(ByteOrder.LITTLE_ENDIAN);
        for (int state = 0; state < states; state++) {
            bytes.putDouble(solution.now().value(state));
        }
        Files.write(values, bytes.array());
    }

    private static void simulate() {
        Optimum stories = Optimum.of("stories");
        CampaignResult result = timed(() -> stories.sample(SamplingBench.THREADS), WARM_UPS, RUNS);
        System.out.printf("conversions %.0f%n", result.value(KeyFigure.CONVERSIONS));
    }

    /** Runs some work a few times unmeasured and then measured; answers what the last run answered. */
    private static <T> T timed(Supplier<T> work, int warmUps, int runs) {
        double[] milliseconds = new double[runs];
        List<T> last = new ArrayList<>();
        for (int i = -warmUps; i < runs; i++) {
            last.clear();
            long start = System.nanoTime();
            last.add(work.get());
            if (i >= 0) {
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf("milliseconds %.3f%n", milliseconds[runs / 2]);
        return last.get(0);
    }
}
