package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.parcours.files.PolicyFile;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.plan.LogPlan;
import org.parcours.plan.batch.BatchPlan;
import org.parcours.plan.batch.CrossFittedValue;
import org.parcours.plan.batch.FittedQSettings;
import org.parcours.plan.batch.JudgedPlan;
import org.parcours.plan.batch.Knowledge;
import org.parcours.plan.learn.sampled.LearningRate;
import org.parcours.plan.learn.sampled.LogQLearning;
import org.parcours.plan.learn.sampled.LoggedSteps;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code parcours learn LOG}: a policy from logged journeys alone. */
final class LearnLog {
    /** Options that have a meaning here; all others are of sampled journeys. */
    static final Set<String> UNDERSTOOD = Set.of(
            "--query",
            "--regressor",
            "--pessimism",
            "--support",
            "--action-model",
            "--knowledge",
            "--method",
            "--horizon",
            "--discount",
            "--discount-env",
            "--discount-con",
            "--seed",
            "--output",
            "--json");

    private static final Set<String> METHODS = Set.of("fitted-q", "q-learning");

    private static final String OWN_WORD = """
            That is its own word, too high on average, and says nothing of how sure it is; for an interval learn from one part of
            the journeys (parcours log split) and let parcours prove judge the policy on the other.""";

    /** How often Q-learning reads the log. */
    private static final int SWEEPS = 200;

    private final String location;
    private final LearnOptions options;
    private final BatchOptions batch;
    private final Output output;

    LearnLog(String location, LearnOptions options, BatchOptions batch, Output output) {
        this.location = location;
        this.options = options;
        this.batch = batch;
        this.output = output;
    }

    /** What was learnt, with what the document says of it. */
    private record Learnt(
            Policy policy, OptionalDouble ownValue, Optional<CrossFittedValue> value, ObjectNode details) {}

    void run(CommandLine command) {
        if (!METHODS.contains(options.methodName())) {
            throw new ParameterException(
                    command,
                    options.methodName()
                            + " must act itself and cannot learn from a log; take fitted-q, q-learning, stagewise or a bandit.");
        }
        JourneyLog log = LogSource.read(location, batch.query()).log();
        Discounts discounts = options.discounts(command, OptionalDouble.of(LogPlan.defaultDiscount(log)));
        long start = System.nanoTime();
        Learnt learnt = learn(log, discounts, command);
        double elapsed = (System.nanoTime() - start) / 1e6;
        PolicyFile.Origin origin = new PolicyFile.Origin(
                "parcours learn (" + options.methodName() + ")", options.horizon(), LearnOptions.same(discounts));
        options.output().ifPresent(target -> PolicyFile.write(target, learnt.policy(), origin));
        output.answer(
                () -> document(learnt, log, PolicyFile.document(learnt.policy(), origin), elapsed),
                out -> print(learnt, log, elapsed, out));
    }

    private Learnt learn(JourneyLog log, Discounts discounts, CommandLine command) {
        return options.methodName().equals("fitted-q") ? fittedQ(log, discounts) : qLearning(log, discounts, command);
    }

    private Learnt fittedQ(JourneyLog log, Discounts discounts) {
        Knowledge knowledge = batch.knowledge(log);
        FittedQSettings settings = new FittedQSettings(
                batch.regressor(knowledge, JudgedPlan.FITS),
                batch.behaviour(knowledge, JudgedPlan.FITS),
                options.horizon(),
                discounts,
                batch.pessimism(),
                batch.support(),
                batch.actionModel(),
                knowledge,
                options.seed());
        JudgedPlan judged = JudgedPlan.of(log, settings, Runtime.getRuntime().availableProcessors());
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("regressor", batch.regressorName(knowledge)).put("knowledge", knowledge.toString());
        judged.value().ifPresent(known -> details.put("followed", known.followed()));
        BatchPlan plan = judged.plan();
        details.put("left_out", plan.leftOut());
        return new Learnt(plan.policy(), OptionalDouble.of(plan.ownValue()), judged.value(), details);
    }

    /** Reads the log over and over at rates that fall as 1/n^0.6. */
    private Learnt qLearning(JourneyLog log, Discounts discounts, CommandLine command) {
        if (options.horizon().isPresent() || !discounts.areEqual()) {
            throw new ParameterException(
                    command, "Q-learning from a log has one table: no horizon, one discount; or take fitted-q.");
        }
        LoggedSteps steps = LoggedSteps.of(log);
        LogQLearning learner = new LogQLearning(steps, discounts.larger(), new LearningRate(1, 1, 0.6));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            learner.sweep();
        }
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        for (int state = 0; state < log.states().size(); state++) {
            if (learner.action(state) >= 0) {
                states.put(log.states().name(state), Map.of(log.actions().name(learner.action(state)), 1.0));
            }
        }
        double sum = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            int state = log.state(log.start(journey));
            sum += learner.action(state) < 0 ? 0 : learner.value(state, learner.action(state));
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("""
                    %s: what its journeys are worth together exceeds 1.8e308, the largest number there is.
                    Give rewards in a larger unit, such as millions, or a discount below 1.""".formatted(log.source()));
        }
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("left_out", log.steps() - steps.size()).put("sweeps", SWEEPS);
        return new Learnt(
                new Policy.Stationary(states), OptionalDouble.of(sum / log.journeys()), Optional.empty(), details);
    }

    private ObjectNode document(Learnt learnt, JourneyLog log, ObjectNode policy, double elapsed) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("method", options.methodName()).set("policy", policy);
        double value = learnt.value()
                .map(CrossFittedValue::value)
                .orElse(learnt.ownValue().orElseThrow());
        document.put("value", value);
        learnt.value()
                .ifPresentOrElse(
                        known -> document.putArray("value_interval")
                                .add(known.interval().lower())
                                .add(known.interval().upper()),
                        () -> document.putNull("value_interval"));
        document.put("own_value", learnt.ownValue().orElseThrow());
        document.put("episodes", log.journeys()).put("steps", log.steps());
        document.putArray("curve").addArray().add(log.journeys()).add(value);
        document.put("explored", 0).put("seed", options.seed().value()).put("elapsed_ms", elapsed);
        document.setAll(learnt.details());
        return document;
    }

    private void print(Learnt learnt, JourneyLog log, double elapsed, PrintWriter out) {
        out.printf(
                "%s from %s: %,d journeys, %,d steps in %.0f ms%n%n",
                options.methodName(), log.source(), log.journeys(), log.steps(), elapsed);
        learnt.value()
                .ifPresent(known -> out.printf(
                        "value %s (%s to %s) a journey, on journeys that the policy was not learnt from%n",
                        number(known.value()),
                        number(known.interval().lower()),
                        number(known.interval().upper())));
        out.println("own   " + number(learnt.ownValue().orElseThrow())
                + " by the learner's own values, on the journeys it learnt from");
        if (learnt.value().isEmpty()) {
            out.println(OWN_WORD);
        }
        int leftOut = learnt.details().path("left_out").asInt();
        if (leftOut > 0) {
            out.println(Numbers.counted(leftOut, "step") + " left out, after which only observation ended");
        }
        if (learnt.policy() instanceof Policy.Stationary stationary) {
            printStates(stationary.states(), out);
        } else if (learnt.policy() instanceof Policy.Staged staged) {
            out.println("at the first of " + staged.stages().size() + " steps:");
            printStates(staged.stages().get(0), out);
        }
    }

    private static void printStates(Map<String, Map<String, Double>> states, PrintWriter out) {
        int most = 20;
        Table table = new Table("state", "action");
        states.entrySet().stream()
                .limit(most)
                .forEach(each -> table.row(
                        each.getKey(), String.join(", ", each.getValue().keySet())));
        out.println();
        table.print(out);
        if (states.size() > most) {
            out.printf("and %,d more states; --output writes all%n", states.size() - most);
        }
    }

    private static String number(double number) {
        return Numbers.significant(number, 6);
    }
}
