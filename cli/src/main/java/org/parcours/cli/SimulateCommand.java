package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.parcours.files.BreachDocument;
import org.parcours.files.CampaignFile;
import org.parcours.files.SimulationDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.num.Seed;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Division;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.SampledSimulation;
import org.parcours.simulate.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours simulate}: key figures of a campaign, exact or person by person. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Key figures of a campaign: expected values, or customers drawn one by one.")
final class SimulateCommand implements Runnable {
    /** How the figures come about. */
    enum Mode {
        expected,
        sampled
    }

    @Parameters(paramLabel = "CAMPAIGN", description = "A campaign file (JSON).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path campaign;

    @Option(names = "--mode", defaultValue = "expected", description = "expected (default) or sampled.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Mode mode;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many customers enter; default: the campaign's audience.")
    private Optional<Long> people = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where sampled customers come from; default 1.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for sampling; the result does not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--margin", paramLabel = "M", description = "Money earned by a conversion; default: the world's.")
    private Optional<Double> margin = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write one self-contained page with all figures.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--allow-breaches",
            description = "With --rules: run a campaign that breaks them all the same, and list each breach.")
    private boolean allowBreaches;

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        CampaignFile file = CampaignFile.read(campaign);
        World world = margin.map(file.world()::withMargin).orElse(file.world());
        Division drawn = file.division();
        Division entered = people.map(drawn::withAudience).orElse(drawn);
        Optional<ContactRules> rules = ruleOptions.ofWorld(world);
        List<ContactRules.Breach> breaches =
                rules.map(each -> each.breaches(entered)).orElse(List.of());
        if (!allowBreaches && !breaches.isEmpty()) {
            throw new IllegalArgumentException(BreachText.refusal(campaign, breaches));
        }
        CampaignResult result =
                mode == Mode.expected ? ExpectedSimulation.run(world, entered) : sampled(world, entered);
        OptionalDouble budget = rules.map(each -> each.rules().budget()).orElse(OptionalDouble.empty());
        boolean over = result.value(KeyFigure.COST) > budget.orElse(Double.POSITIVE_INFINITY);
        if (!allowBreaches && over) {
            throw new IllegalArgumentException(BreachText.refusal(campaign, result, budget.orElseThrow()));
        }
        Supplier<ObjectNode> document = () -> {
            ObjectNode json = SimulationDocument.of(result);
            return rules.isEmpty() ? json : BreachDocument.addTo(json, breaches, budget);
        };
        report.ifPresent(page -> HtmlReport.write(page, "simulation", result.campaign(), document.get()));
        output.answer(document, out -> {
            new SimulationText(result).print(out);
            rules.ifPresent(each -> BreachText.print(out, each.rules(), breaches, result));
        });
    }

    private CampaignResult sampled(World world, Division entered) {
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        try (Progress progress = Progress.sampling(entered.audience(world))) {
            return SampledSimulation.run(world, entered, new Seed(seed), workers, progress);
        }
    }
}
