package org.parcours.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LogWriter;
import org.parcours.files.PolicyFile;
import org.parcours.journey.Policy;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.bandit.Bandit;
import org.parcours.plan.bandit.BanditRun;
import org.parcours.plan.bandit.Context;
import org.parcours.plan.bandit.DecisionCourse;
import org.parcours.plan.bandit.DecisionLog;
import org.parcours.plan.bandit.OneStepLog;
import org.parcours.plan.bandit.Replay;
import org.parcours.plan.learn.LearningCurve;

/** A bandit let loose on a log. */
final class BanditReplay {
    /** How much farther each point of the curve lies than the one before. */
    private static final double STRIDE = 1.15;

    private final OneStepLog log;
    private final Bandit bandit;
    private final BanditOptions options;
    private final List<LearningCurve.Point> points = new ArrayList<>();
    private final Moments rewards = new Moments();
    private final double[] greedy;
    private long next = 1;
    private long explored;

    BanditReplay(OneStepLog log, Bandit bandit, BanditOptions options) {
        this.log = log;
        this.bandit = bandit;
        this.options = options;
        greedy = new double[log.arms().size()];
    }

    BanditResult run(Seed seed) {
        DecisionLog decisions = new DecisionLog("decisions", log.states(), log.arms());
        DecisionCourse course = new DecisionCourse(log.arms());
        BanditRun.Witness witness = (context, arm, propensity, reward) -> {
            see(context, arm, reward);
            course.sees(context, arm, propensity, reward);
            if (options.log().isPresent()) {
                decisions.sees(context, arm, propensity, reward);
            }
        };
        Replay replay = Replay.of(bandit, log, options.batch(), seed, witness);
        options.log().ifPresent(file -> LogWriter.write(decisions.log(), file));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("events", (double) replay.events());
        figures.put("matched", (double) replay.matched());
        figures.put("lowest_propensity", replay.lowestPropensity());
        return new BanditResult(
                bandit.name(),
                policy(),
                new PolicyFile.Origin(
                        "parcours learn (" + bandit.name() + ")", OptionalInt.of(1), OptionalDouble.empty()),
                replay.value(),
                replay.interval(),
                OptionalDouble.empty(),
                replay.matched(),
                explored,
                new LearningCurve(points),
                figures,
                course);
    }

    /** A point of the curve is the mean reward so far. */
    private void see(Context context, int arm, double reward) {
        bandit.greedy(context, greedy);
        explored += greedy[arm] == 0 ? 1 : 0;
        rewards.add(reward);
        if (rewards.count() >= next) {
            points.add(new LearningCurve.Point(rewards.count(), rewards.mean().orElseThrow()));
            next = Math.max(rewards.count() + 1, (long) (rewards.count() * STRIDE));
        }
    }

    /** Of each state how often each arm has the highest estimate, over the state's customers in the log. */
    private Policy policy() {
        double[][] shares = new double[log.states().size()][log.arms().size()];
        double[] customers = new double[shares.length];
        for (int event = 0; event < log.events(); event++) {
            Context context = log.context(event);
            bandit.greedy(context, greedy);
            customers[context.state()]++;
            for (int arm = 0; arm < greedy.length; arm++) {
                shares[context.state()][arm] += greedy[arm];
            }
        }
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        for (int state = 0; state < shares.length; state++) {
            Map<String, Double> actions = new LinkedHashMap<>();
            for (int arm = 0; arm < greedy.length; arm++) {
                if (shares[state][arm] > 0) {
                    actions.put(log.arms().get(arm), shares[state][arm] / customers[state]);
                }
            }
            if (customers[state] > 0) {
                states.put(log.states().get(state), actions);
            }
        }
        return new Policy.Stationary(states);
    }
}
