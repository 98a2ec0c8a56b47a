package org.parcours.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LogWriter;
import org.parcours.files.PolicyFile;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.bandit.Bandit;
import org.parcours.plan.bandit.BanditRun;
import org.parcours.plan.bandit.BanditSettings;
import org.parcours.plan.bandit.Context;
import org.parcours.plan.bandit.DecisionCourse;
import org.parcours.plan.bandit.DecisionLog;
import org.parcours.plan.bandit.Draws;
import org.parcours.plan.bandit.OneStepProblem;

/** A bandit let loose in a world or a model of one step. */
final class BanditSimulation {
    private static final int FRESH = 10_000;

    private final OneStepProblem problem;
    private final Bandit bandit;
    private final BanditOptions options;

    BanditSimulation(OneStepProblem problem, Bandit bandit, BanditOptions options) {
        this.problem = problem;
        this.bandit = bandit;
        this.options = options;
    }

    BanditResult run(long customers, Seed seed) {
        DecisionLog decisions = new DecisionLog("decisions", problem.states(), problem.arms());
        DecisionCourse course = new DecisionCourse(problem.arms());
        BanditRun.Witness witness = (context, arm, propensity, reward) -> {
            course.sees(context, arm, propensity, reward);
            if (options.log().isPresent()) {
                decisions.sees(context, arm, propensity, reward);
            }
        };
        BanditRun run = BanditRun.of(bandit, problem, new BanditSettings(customers, options.batch(), seed), witness);
        options.log().ifPresent(file -> LogWriter.write(decisions.log(), file));
        Moments fresh = fresh(seed.child(1));
        double value = fresh.mean().orElseThrow();
        return new BanditResult(
                bandit.name(),
                run.policy(),
                new PolicyFile.Origin(
                        "parcours learn (" + bandit.name() + ")", OptionalInt.of(1), OptionalDouble.empty()),
                value,
                Optional.of(Interval.normal95(value, fresh.standardError().orElseThrow())),
                OptionalDouble.of(run.value()),
                customers,
                run.explored(),
                run.curve(),
                figures(run),
                course);
    }

    private Map<String, Double> figures(BanditRun run) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("optimum", problem.best());
        figures.put("earned", run.earned());
        figures.put("regret", run.regret());
        return figures;
    }

    /** What the learnt policy earns with customers who were not learnt from. */
    private Moments fresh(Seed seed) {
        double[] greedy = new double[problem.arms().size()];
        Moments rewards = new Moments();
        for (long customer = 0; customer < FRESH; customer++) {
            Context context = problem.draw(seed.word(3 * customer));
            bandit.greedy(context, greedy);
            int arm = Draws.arm(greedy, seed.word(3 * customer + 1));
            rewards.add(problem.reward(context, arm, seed.word(3 * customer + 2)));
        }
        return rewards;
    }
}
