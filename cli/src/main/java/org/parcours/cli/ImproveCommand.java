package org.parcours.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.ImprovementDocument;
import org.parcours.files.PolicyFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.plan.Discounts;
import org.parcours.prove.improve.Improvement;
import org.parcours.prove.improve.ImprovementSettings;
import org.parcours.prove.improve.Solution;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks in a log for a policy that is better than today's, and hands it out only where a test says so. */
@Command(
        name = "improve",
        mixinStandardHelpOptions = true,
        description = {
            "Find a policy in a journey log that is better than today's, or say that none was found.",
            "Candidates are looked for on one part of the journeys; the best of them is tested once on the others. A policy"
                    + " that is worth less passes at most as often as the confidence leaves room for."
        },
        footer = {
            "%nWithout a column propensity it is estimated, and the answer says so.",
            "That no policy was found is an answer: the exit code stays 0, and --output writes nothing."
        })
final class ImproveCommand implements Callable<Integer> {
    @Mixin
    private final LogSource source = new LogSource();

    @Mixin
    private final ImproveOptions options = new ImproveOptions();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "POLICY.json",
            description = "Write the policy, where one passed the test.")
    private @Nullable Path policy;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        ImprovementSettings settings = options.settings(spec.commandLine());
        Improvement improvement = Improvement.of(source.read().log(), settings);
        PolicyFile.Origin origin = origin(improvement);
        if (policy != null) {
            write(policy, improvement.solution(), origin);
        }
        if (report != null) {
            HtmlReport.write(
                    report,
                    "improvement",
                    "A better policy? " + source.location(),
                    ImprovementDocument.of(improvement, origin));
        }
        output.answer(
                () -> ImprovementDocument.of(improvement, origin), out -> new ImprovementText(improvement).print(out));
        return ExitCode.OK;
    }

    private void write(Path target, Solution solution, PolicyFile.Origin origin) {
        if (solution instanceof Solution.Found found) {
            PolicyFile.write(target, found.policy(), origin);
        } else {
            output.note("nothing was written to " + target + ", since no policy passed");
        }
    }

    private static PolicyFile.Origin origin(Improvement improvement) {
        ImprovementSettings settings = improvement.settings();
        Discounts discounts = settings.discounts();
        String learner = improvement
                .tested()
                .map(best -> " (" + best.candidate().learner().kind() + ")")
                .orElse("");
        return new PolicyFile.Origin(
                "parcours improve" + learner,
                settings.horizon(),
                discounts.areEqual() ? OptionalDouble.of(discounts.environment()) : OptionalDouble.empty());
    }
}
