package org.parcours.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.prove.bound.Bootstrap;
import org.parcours.prove.estimate.JourneyTerms;

/**
 * Our side of a comparison of bootstrap intervals of a mean: prints for both kinds the median milliseconds in a warm JVM and the
 * ends, and leaves what each journey earned in a file of little-endian doubles for the other side.
 */
final class BootstrapPeerSide {
    private static final double LEVEL = 0.95;

    private BootstrapPeerSide() {}

    /** {@code FILE}. */
    public static void main(String[] arguments) throws IOException {
        PeerCustomers.write(Path.of(arguments[0]), BootstrapBench.JOURNEYS, BootstrapBench::earned);
        print("bca", PeerTimer.time(() -> bootstrap().biasCorrectedAccelerated(LEVEL)));
        print("percentile", bootstrap().percentile(LEVEL));
    }

    private static Bootstrap bootstrap() {
        JourneyTerms terms = JourneyTerms.mean(BootstrapBench.JOURNEYS, BootstrapBench::earned);
        return new Bootstrap(terms, BootstrapBench.REPLICATES, new Seed(1), SamplingBench.THREADS);
    }

    private static void print(String kind, Interval interval) {
        System.out.printf("%s.lower %.9f%n", kind, interval.lower());
        System.out.printf("%s.upper %.9f%n", kind, interval.upper());
    }
}
