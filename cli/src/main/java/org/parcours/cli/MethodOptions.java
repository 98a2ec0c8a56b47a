package org.parcours.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parcours.plan.learn.sampled.LearningMethod;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options of {@code parcours learn} that only some methods know; with any other method they would be ignored without a word. */
final class MethodOptions {
    /** The methods that learn from nothing but logged journeys. */
    static final List<String> OF_LOGS_ALONE = List.of("fitted-q", LearnStagewise.NAME);

    private static final List<String> GRADIENTS = named(LearningMethod::isGradient);
    private static final List<String> TABLES = named(method -> !method.isGradient());
    private static final List<String> SHARES =
            Stream.concat(TABLES.stream(), Stream.of("epsilon-greedy")).toList();
    private static final List<String> FITTED_Q = List.of("fitted-q");

    private static final Map<String, List<String>> METHODS = Map.ofEntries(
            Map.entry("--steps", List.of("n-step")),
            Map.entry("--natural", GRADIENTS),
            Map.entry("--exploration", SHARES),
            Map.entry("--explore-after", TABLES),
            Map.entry("--explore-at-most", TABLES),
            Map.entry("--regressor", OF_LOGS_ALONE),
            Map.entry("--knowledge", OF_LOGS_ALONE),
            Map.entry("--pessimism", FITTED_Q),
            Map.entry("--support", FITTED_Q),
            Map.entry("--action-model", FITTED_Q),
            Map.entry("--falling", List.of("epsilon-greedy")),
            Map.entry("--alpha", List.of("linucb")),
            Map.entry("--noise", List.of("linear-thompson")),
            Map.entry("--gamma", List.of("squarecb")),
            Map.entry("--penalty", List.of("linucb", "linear-thompson", "squarecb")),
            Map.entry("--prior", List.of("thompson")));

    /** How a learner tries; one with its own way of trying says so and goes on, so that learners compare under one call. */
    private static final Set<String> OF_TRYING = Set.of("--exploration", "--explore-after", "--explore-at-most");

    private MethodOptions() {}

    private static List<String> named(Predicate<LearningMethod> which) {
        return Stream.of(LearningMethod.values())
                .filter(which)
                .map(LearningMethod::toString)
                .toList();
    }

    /** Refuses a name that no method has, whatever it would learn from. */
    static void requireKnown(CommandLine command, String method) {
        List<String> others = Stream.of(OF_LOGS_ALONE, BanditOptions.METHODS)
                .flatMap(List::stream)
                .toList();
        if (!named(known -> true).contains(method) && !others.contains(method)) {
            throw new ParameterException(
                    command,
                    "There is no method \"%s\"; choose one of %s, %s."
                            .formatted(method, LearningMethod.names(), String.join(", ", others)));
        }
    }

    /**
     * Checks the options that were given, and notes which of them are passed over.
     *
     * @throws ParameterException where one of them would have learnt something else
     */
    static void requireMeaning(CommandLine command, String method, Output output) {
        for (OptionSpec option : command.getParseResult().matchedOptions()) {
            List<String> methods = METHODS.getOrDefault(option.longestName(), List.of(method));
            if (methods.contains(method)) {
                continue;
            }
            String refused = "%s has no meaning with %s, only with %s"
                    .formatted(option.longestName(), method, String.join(", ", methods));
            if (!OF_TRYING.contains(option.longestName())) {
                throw new ParameterException(command, refused + "; leave it out.");
            }
            output.note(refused + "; " + method + " tries in its own way.");
        }
    }
}
