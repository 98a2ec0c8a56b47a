package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.files.ModelFile;
import org.parcours.files.OneStepFile;
import org.parcours.files.PolicyFile;
import org.parcours.files.WorldFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.plan.bandit.Bandit;
import org.parcours.plan.bandit.FirstContact;
import org.parcours.plan.bandit.OneStepLog;
import org.parcours.plan.bandit.OneStepProblem;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** {@code parcours learn --method ucb} and the like: a policy of one decision per customer. */
final class LearnBandit {
    private static final long CUSTOMERS = 100_000;

    private final LearnOptions options;
    private final BanditOptions bandits;
    private final Output output;

    LearnBandit(LearnOptions options, BanditOptions bandits, Output output) {
        this.options = options;
        this.bandits = bandits;
        this.output = output;
    }

    void ofWorld(String name) {
        World world = WorldFile.load(name, Path.of(""));
        simulate(
                FirstContact.of(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES)),
                name,
                world.economics().currency());
    }

    void ofModel(Path file) {
        if (ModelFile.isFitted(file)) {
            throw new IllegalArgumentException(
                    "%s: a fitted model has mean rewards only, but bandits draw single ones; give a decision process (CSV)."
                            .formatted(file));
        }
        simulate(OneStepFile.read(file, options.starts()), file.toString(), "");
    }

    void ofLog(String location) {
        JourneyLog journeys = LogSource.read(location, Optional.empty()).log();
        OneStepLog log = bandits.evenly() ? OneStepLog.uniform(journeys) : OneStepLog.of(journeys);
        Bandit bandit = bandits.bandit(
                options.methodName(), log.arms().size(), log.features().size(), options.explorationAsked());
        answer(seed -> new BanditReplay(log, bandit, bandits).run(seed), location, "");
    }

    private void simulate(OneStepProblem problem, String name, String unit) {
        Bandit bandit = bandits.bandit(
                options.methodName(), problem.arms().size(), problem.features(), options.explorationAsked());
        long customers = options.journeysAsked().orElse(CUSTOMERS);
        answer(seed -> new BanditSimulation(problem, bandit, bandits).run(customers, seed), name, unit);
    }

    private void answer(Function<Seed, BanditResult> work, String name, String unit) {
        long start = System.nanoTime();
        BanditResult result = work.apply(options.seed());
        double elapsed = (System.nanoTime() - start) / 1e6;
        options.output().ifPresent(target -> PolicyFile.write(target, result.policy(), result.origin()));
        long seed = options.seed().value();
        options.report()
                .ifPresent(target -> HtmlReport.write(
                        target, "bandit", "One decision per customer in " + name, result.report(seed, elapsed, unit)));
        output.answer(() -> result.document(seed, elapsed), out -> new BanditText(result).print(out));
    }
}
