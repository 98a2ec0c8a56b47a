package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.CampaignFile;
import org.parcours.files.PolicyFile;
import org.parcours.files.ProofDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.prove.Baseline;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.simulate.CampaignPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a policy is worth, from journeys that another policy led. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Prove from a journey log what a policy is worth: estimates with bounds, diagnostics that refuse, a verdict.",
        footer = {
            "%nWithout --policy the log's column target_propensity says what the target does. Without a column propensity",
            "it is estimated, and the answer says so.",
            "A refused estimate is an answer: the exit code stays 0."
        })
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private final LogSource source = new LogSource();

    @Option(names = "--policy", paramLabel = "POLICY.json", description = "The target policy.")
    private @Nullable Path policy;

    @Option(
            names = "--campaign",
            paramLabel = "CAMPAIGN.json",
            description = "Instead of a policy: a campaign, on a log whose states say the reactions so far.")
    private @Nullable Path campaign;

    @Option(
            names = "--baseline",
            paramLabel = "B",
            defaultValue = "behaviour",
            description = "What it is compared with: behaviour (default), or another policy's file.")
    private String baseline = "behaviour";

    @Option(
            names = "--world",
            paramLabel = "W",
            description =
                    "The world whose customers the log holds, as log sample drew them: tells what the policy or campaign"
                            + " is truly worth, and which intervals hold that.")
    private @Nullable String world;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private final ProofOptions options = new ProofOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        ProofSettings settings = options.settings(spec.commandLine()).withBaseline(baseline());
        if (policy != null && campaign != null) {
            throw new ParameterException(spec.commandLine(), "Give --policy or --campaign, not both.");
        }
        if (world != null && policy == null && campaign == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--world says what a policy or a campaign is worth; give --policy or --campaign.");
        }
        Optional<Policy> given = Optional.ofNullable(policy).map(PolicyFile::read);
        Optional<CampaignFile> drawn = Optional.ofNullable(campaign).map(CampaignFile::read);
        JourneyLog log = source.read().log();
        TargetPolicy target = given.or(() -> drawn.map(file -> CampaignPolicy.of(file.world(), file.campaign(), log)))
                .<TargetPolicy>map(TargetPolicy.Given::new)
                .orElseGet(TargetPolicy.Logged::new);
        Discounts discounts = options.discounts(spec.commandLine());
        OptionalDouble truth = world == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(new WorldTruth(world, discounts, options.horizon()).of(given, drawn));
        Proof proof = Proof.of(log, target, discounts, options.horizon(), settings);
        if (report != null) {
            HtmlReport.write(report, "proof", "Proof " + title(), ProofDocument.of(proof, settings, truth));
        }
        output.answer(
                () -> ProofDocument.of(proof, settings, truth),
                out -> new ProofText(proof, settings, truth).print(out));
        return ExitCode.OK;
    }

    private Baseline baseline() {
        return baseline.equals("behaviour")
                ? new Baseline.Behaviour()
                : new Baseline.Other(baseline, PolicyFile.read(Path.of(baseline)));
    }

    private String title() {
        Path tried = policy == null ? campaign : policy;
        return tried == null ? source.location() : tried + " on " + source.location();
    }
}
