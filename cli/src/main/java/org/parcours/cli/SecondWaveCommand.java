package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parcours.files.BreachDocument;
import org.parcours.files.CampaignFile;
import org.parcours.files.LearningTimeDocument;
import org.parcours.files.ProposalDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.LearningExperiment;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.plan.learn.LearningTime;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours second-wave}: what a learner proposes beside a drawn campaign, and whether the drawing helped it. */
@Command(
        name = "second-wave",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learns a better campaign from simulated customers, and weighs each change of the drawn one.")
final class SecondWaveCommand implements Runnable {
    @Parameters(paramLabel = "CAMPAIGN", description = "The drawn campaign (JSON).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path campaign;

    @Option(
            names = "--learner",
            paramLabel = "L",
            defaultValue = "q-learning",
            description = "q-learning (default, replays all customers), exact, or one that takes customers one by one:"
                    + " online-q-learning, double-q-learning, sarsa, expected-sarsa, n-step, reinforce,"
                    + " reinforce-baseline or actor-critic.")
    private String learner = "q-learning";

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Simulated customers of a run; default 10,000,000.")
    private long customers = 10_000_000;

    @Option(names = "--cold", description = "Start from nothing instead of the drawn campaign.")
    private boolean cold;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Also learn with so many seeds, at least 6, from the campaign and from nothing.")
    private @Nullable Integer seeds;

    @Option(
            names = "--reach",
            paramLabel = "P",
            defaultValue = "0.99",
            description = "The share of the optimum whose learning time the seeds measure; default 0.99.")
    private double reach = 0.99;

    @Mixin
    private final RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            description = "Write the proposed campaign to a file (JSON).")
    private @Nullable Path proposed;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        CampaignFile file = CampaignFile.read(campaign);
        Campaign drawn = file.campaign();
        World world = file.world();
        Course course = Course.ofMixtures(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), List.of(drawn));
        CampaignLearner chosen = CampaignLearners.named(learner);
        Optional<CampaignStep> start = cold ? Optional.empty() : drawn.start();
        ContactRules rules = ruleOptions.ofLearning(world);
        if (seeds != null || (!cold && chosen.needsCustomers())) {
            requireKept(drawn, rules);
        }
        LearningSettings settings =
                LearningSettings.of(customers, random.seed()).withStart(start).withRules(rules);
        LearningRun run = LearningRun.of(chosen, course, settings, progress -> {});
        CampaignProposal proposal = CampaignProposal.of(course, drawn, run.choice(), rules);
        Optional<LearningTime> time =
                Optional.ofNullable(seeds).map(count -> measure(settings, chosen, course, proposal, count));
        if (proposed != null) {
            CampaignFile.write(proposed, proposal.proposed());
        }
        if (report != null) {
            ObjectNode document = document(proposal, run, time, rules);
            document.put("currency", world.economics().currency());
            HtmlReport.write(report, "second-wave", "Second wave of " + drawn.name(), document);
        }
        output.answer(() -> document(proposal, run, time, rules), out -> {
            new SecondWaveText(proposal, run, time, world, reach).print(out);
            BreachText.printExcluded(out, rules.exclusions(proposal.proposed()));
        });
    }

    private void requireKept(Campaign drawn, ContactRules rules) {
        List<ContactRules.Breach> breaches = rules.breaches(drawn);
        if (!breaches.isEmpty()) {
            String other = seeds == null ? ", or start from nothing by --cold" : "";
            throw new IllegalArgumentException(
                    "%s breaks the rules, so that learning cannot start from it: %s; change it%s."
                            .formatted(campaign, breaches.get(0), other));
        }
    }

    private LearningTime measure(
            LearningSettings settings, CampaignLearner chosen, Course course, CampaignProposal proposal, int count) {
        CampaignStep start = proposal.drawn()
                .start()
                .orElseThrow(() -> new IllegalArgumentException(
                        campaign + " has no first step to start learning from; draw one or leave out --seeds."));
        LearningExperiment experiment = new LearningExperiment(
                        chosen, count, customers, shareOfGap(proposal), random.seed())
                .withRules(settings.rulesIn(course.world()));
        try (Progress progress = Progress.sampling(2L * count * customers)) {
            return experiment.measure(course, start, random.threads(), progress);
        }
    }

    /** The share of the gap between the drawn campaign and the optimum that makes the asked share of the optimum. */
    private double shareOfGap(CampaignProposal proposal) {
        double optimum = proposal.optimum()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The exact optimum of this world is out of reach, so that no share of it can be measured."));
        double drawn = proposal.drawnValue();
        if (!(reach <= 1 && reach * optimum > drawn)) {
            throw new IllegalArgumentException(
                    "The share to reach is %s, but must lie above that of the drawn campaign, %s, and not above 1."
                            .formatted(reach, Numbers.significant(drawn / optimum, 3)));
        }
        return (reach * optimum - drawn) / (optimum - drawn);
    }

    private ObjectNode document(
            CampaignProposal proposal, LearningRun run, Optional<LearningTime> time, ContactRules rules) {
        ObjectNode document = ProposalDocument.of(proposal, run, OptionalLong.empty());
        BreachDocument.put(document.putArray("excluded"), rules.exclusions(proposal.proposed()));
        time.ifPresent(measured -> {
            ObjectNode told = LearningTimeDocument.of(
                    measured, learner, proposal.proposed().world(), proposal.audience(), OptionalLong.empty());
            document.set("learning_time", told.put("reach", reach));
        });
        return document;
    }
}
