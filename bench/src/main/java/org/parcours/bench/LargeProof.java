package org.parcours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.files.LogReader;
import org.parcours.files.TableSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.Estimate;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.TargetPolicy;

/**
 * All estimators of journeys on one log of {@link ProofLogMaker} in a process of its own: seconds from the log in memory to
 * the verdict, BCa intervals with 10,000 replicates included, and the process's largest resident size.
 */
final class LargeProof {
    private LargeProof() {}

    public static void main(String[] arguments) throws IOException {
        JourneyLog log =
                LogReader.read(TableSource.of(arguments[0], Optional.empty())).log();
        BoundSettings bound = new BoundSettings(BoundMethod.BCA, 0.95, 10_000, new Seed(1), SamplingBench.THREADS);
        long start = System.nanoTime();
        Proof proof = Proof.of(
                log, new TargetPolicy.Given(policy()), Discounts.same(1), OptionalInt.empty(), ProofSettings.of(bound));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("prove.seconds %.3f%n", seconds);
        System.out.printf(
                "prove.usable %d%n",
                proof.estimates().stream().filter(Estimate::isUsable).count());
        System.out.printf("process.bytes %d%n", LargeSolve.largestResident());
    }

    /** A little more of the first action than the log, which takes both alike. */
    static Policy policy() {
        Map<String, Map<String, Double>> states = new HashMap<>();
        for (int state = 0; state < ProofLogMaker.STATES; state++) {
            states.put("s" + state, Map.of("first", 0.55, "second", 0.45));
        }
        return new Policy.Stationary(states);
    }

    /** The policy as a file: its path is the argument. */
    static void writePolicy(Path file) throws IOException {
        StringBuilder text = new StringBuilder("{\"kind\":\"stationary\",\"states\":{");
        for (int state = 0; state < ProofLogMaker.STATES; state++) {
            text.append(state == 0 ? "" : ",")
                    .append("\"s")
                    .append(state)
                    .append("\":{\"first\":0.55,\"second\":0.45}");
        }
        Files.write(file, List.of(text.append("}}")));
    }
}
