package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.files.ExperimentFile;
import org.parcours.files.ExperimentLog;
import org.parcours.files.LogWriter;
import org.parcours.files.PolicyFile;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.RuleSplit;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** From whom is learnt which customers should get which arm, and where the rule and those who prove it are written. */
final class ExperimentRuleOptions {
    @Option(
            names = "--learn",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "With --by: the share of the units, by lot, from which is learnt who should get which arm; the others tell what that is worth. 1 learns from all, and nobody tells. Default 0.5.")
    private double share = 0.5;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "With --by: the seed of these lots; default 1.")
    private long seed = 1;

    @Option(
            names = "--policy",
            paramLabel = "FILE.json",
            description = "With --by: write the rule that follows as a policy.")
    private @Nullable Path policy;

    @Option(
            names = "--prove-log",
            paramLabel = "FILE",
            description =
                    "With --by: write only those from whom the rule was not learnt as a journey log, to prove the policy on them.")
    private @Nullable Path provers;

    /** Who teaches and who proves; nobody proves where all teach, or where customers are not told apart. */
    Optional<RuleSplit> split(boolean hasParts) {
        return hasParts && share != 1 ? Optional.of(new RuleSplit(share, new Seed(seed))) : Optional.empty();
    }

    /** Refuses what cannot be written, before anything is. */
    void requireWritable(ExperimentReading reading, CommandLine command) {
        if (policy != null) {
            requireParts("--policy", reading, command);
            requireSound(policy, reading);
        }
        if (provers != null) {
            requireParts("--prove-log", reading, command);
            requireSound(provers, reading);
            if (reading.settings().split().isEmpty()) {
                throw new ParameterException(
                        command, "--prove-log keeps those who taught nothing, but --learn 1 learns from all.");
            }
        }
    }

    /** Writes what was asked for, and was found writable. */
    void write(ExperimentReading reading, ExperimentFile file) {
        if (policy != null) {
            PolicyFile.write(
                    policy,
                    reading.policy(),
                    new PolicyFile.Origin(
                            "parcours experiment analyze, the surely best arm by "
                                    + reading.deciding().measure(),
                            OptionalInt.empty(),
                            OptionalDouble.empty()));
        }
        if (provers != null) {
            LogWriter.write(
                    ExperimentLog.ofProvers(file, reading.settings().split().orElseThrow()), provers);
        }
    }

    private static void requireParts(String option, ExperimentReading reading, CommandLine command) {
        if (reading.segments().isEmpty()) {
            throw new ParameterException(
                    command, option + " is about who gets which arm; say by --by what tells customers apart.");
        }
    }

    private static void requireSound(Path target, ExperimentReading reading) {
        if (reading.sampleRatio().isMismatch()) {
            throw new IllegalArgumentException("Nothing was written to " + target + ". "
                    + reading.conclusion().why());
        }
    }
}
