package org.parcours.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.learn.sampled.JourneyExploration;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.LearningRate;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how to learn. */
final class LearnOptions {
    @Option(
            names = "--method",
            paramLabel = "M",
            defaultValue = "q-learning",
            description =
                    "q-learning (default), double-q-learning, sarsa, expected-sarsa, n-step, reinforce,"
                            + " reinforce-baseline or actor-critic; for one decision per customer epsilon-greedy, ucb, linucb,"
                            + " thompson, linear-thompson or squarecb; from a log fitted-q, q-learning, stagewise or one of those.")
    private String method = "q-learning";

    @Option(
            names = {"--episodes", "--customers"},
            paramLabel = "N",
            description = "Journeys to learn from; default 100,000, in a world 5,000,000.")
    private @Nullable Long journeys;

    @Option(names = "--horizon", paramLabel = "T", description = "The number of steps after which everything ends.")
    private @Nullable Integer horizon;

    @Option(
            names = "--start",
            paramLabel = "STATE",
            description = "Where journeys start, such as pause@2:7, or pause@* for all that begin so; several times for"
                    + " each as probable; default: the model's first state.")
    private List<String> starts = List.of();

    @Option(
            names = "--discount",
            paramLabel = "G",
            description = "What a reward of the next step is worth now, 0 to 1; 1 where there is a horizon.")
    private @Nullable Double discount;

    @Option(names = "--discount-env", paramLabel = "A", description = "The discount of environment rewards alone.")
    private @Nullable Double environment;

    @Option(names = "--discount-con", paramLabel = "B", description = "The discount of control rewards alone.")
    private @Nullable Double control;

    @Option(
            names = "--exploration",
            paramLabel = "E",
            description =
                    "The share of contacts tried at random in the first journey; it falls to 0. Default 0.25, of sarsa in a model 0.02.")
    private @Nullable Double exploration;

    @Option(
            names = "--explore-after",
            paramLabel = "R",
            description = "Exploit first: try only in journeys that have earned at least this.")
    private @Nullable Double exploreAfter;

    @Option(names = "--explore-at-most", paramLabel = "N", description = "At most so many contacts are tried.")
    private @Nullable Long exploreAtMost;

    @Option(
            names = "--learning-rate",
            paramLabel = "A",
            description =
                    "A number for a constant rate, 1/n, n^-P, or A*n^-P by the n-th visit; default: the method's.")
    private @Nullable String learningRate;

    @Option(names = "--steps", paramLabel = "N", description = "Steps that n-step looks ahead; default 4.")
    private int backup = LearnerSettings.BACKUP;

    @Option(names = "--natural", description = "Natural steps for a policy gradient.")
    private boolean natural;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Also learn with so many seeds in all, for the band of the report; default 1.")
    private int runs = 1;

    @Option(
            names = "--warm",
            paramLabel = "FILE",
            description = "Start from a policy file, in a world from a campaign file.")
    private @Nullable Path warm;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Keep what was learnt in a file, and go on from it where it exists.")
    private @Nullable Path checkpoint;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            description = "Write the policy, in a world the campaign, to a file (JSON).")
    private @Nullable Path output;

    @Option(names = "--paths", description = "Also tell where the policy leads from each start, step by step.")
    private boolean paths;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    /** The method's name, which may be that of a bandit. */
    String methodName() {
        return method;
    }

    /** How many journeys were asked for, if it was said. */
    Optional<Long> journeysAsked() {
        return Optional.ofNullable(journeys);
    }

    /** The share at random that was asked for, if one was. */
    OptionalDouble explorationAsked() {
        return exploration == null ? OptionalDouble.empty() : OptionalDouble.of(exploration);
    }

    Seed seed() {
        return random.seed();
    }

    LearningMethod method() {
        return LearningMethod.named(method);
    }

    List<String> starts() {
        return starts;
    }

    int runs() {
        return runs;
    }

    int threads() {
        return Math.max(1, Math.min(random.threads(), runs));
    }

    Optional<Path> warm() {
        return Optional.ofNullable(warm);
    }

    Optional<Path> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Whether paths are told. */
    boolean paths() {
        return paths;
    }

    Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    OptionalInt horizon() {
        return horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon);
    }

    /** The one discount that holds for both rewards, if one does. */
    static OptionalDouble same(Discounts discounts) {
        return discounts.areEqual() ? OptionalDouble.of(discounts.environment()) : OptionalDouble.empty();
    }

    /** The settings; options that do not fit each other are wrong usage. */
    LearnerSettings settings(CommandLine command, long otherwise, boolean inWorld) {
        try {
            if (runs < 1 || (runs > 1 && checkpoint != null)) {
                throw new IllegalArgumentException("Give --runs from 1, and no --checkpoint with more than one.");
            }
            LearningMethod learner = method();
            return new LearnerSettings(
                    journeys == null ? otherwise : journeys,
                    horizon(),
                    inWorld ? Discounts.same(1) : discounts(OptionalDouble.empty()),
                    exploration(learner, inWorld),
                    learningRate == null ? defaultRate(learner, inWorld) : rate(learningRate),
                    backup,
                    natural,
                    random.seed());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private LearningRate defaultRate(LearningMethod learner, boolean inWorld) {
        return inWorld && !natural ? learner.defaultRateInWorlds() : learner.defaultRate(natural);
    }

    private JourneyExploration exploration(LearningMethod learner, boolean inWorld) {
        JourneyExploration usual = inWorld ? JourneyExploration.DEFAULT : learner.defaultExploration();
        JourneyExploration chosen = exploration == null ? usual : JourneyExploration.falling(exploration);
        return new JourneyExploration(
                chosen.first(),
                chosen.last(),
                exploreAfter == null ? OptionalDouble.empty() : OptionalDouble.of(exploreAfter),
                exploreAtMost == null ? OptionalLong.empty() : OptionalLong.of(exploreAtMost));
    }

    /** The discounts; a horizon needs none, and where neither is given there may be another way to know. */
    Discounts discounts(CommandLine command, OptionalDouble otherwise) {
        try {
            return discounts(otherwise);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Discounts discounts(OptionalDouble otherwise) {
        boolean any = environment != null || control != null;
        if (any && (environment == null || control == null || discount != null)) {
            throw new IllegalArgumentException(
                    "Give either --discount G, or both --discount-env A and --discount-con B.");
        }
        if (environment != null && control != null) {
            return new Discounts(environment, control);
        }
        if (discount == null && horizon == null && otherwise.isPresent()) {
            return Discounts.same(otherwise.getAsDouble());
        }
        if (discount == null && horizon == null) {
            throw new IllegalArgumentException(
                    "Give --discount G (or --discount-env A --discount-con B), or --horizon T.");
        }
        return Discounts.same(discount == null ? 1 : discount);
    }

    private static LearningRate rate(String text) {
        try {
            if (text.equals("1/n")) {
                return LearningRate.mean();
            }
            String[] parts = text.split("n\\^-", -1);
            if (parts.length == 2) {
                String first = parts[0].isEmpty() ? "1" : parts[0].replace("*", "");
                return new LearningRate(Double.parseDouble(first), 1, Double.parseDouble(parts[1]));
            }
            return LearningRate.constant(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "The learning rate is \"%s\"; give a number such as 0.1, 1/n, n^-0.6 or 0.5*n^-0.6."
                            .formatted(text),
                    wrong);
        }
    }
}
