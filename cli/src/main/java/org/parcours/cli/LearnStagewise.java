package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.parcours.files.PolicyFile;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.Knowledge;
import org.parcours.plan.batch.Stagewise;
import org.parcours.plan.batch.StagewiseSettings;
import org.parcours.plan.batch.StagewiseValue;
import picocli.CommandLine;

/** {@code parcours learn LOG --method stagewise}: the baseline that takes what earns at once. */
final class LearnStagewise {
    static final String NAME = "stagewise";

    /** Options that have a meaning here. */
    static final Set<String> UNDERSTOOD = Set.of(
            "--query",
            "--regressor",
            "--knowledge",
            "--method",
            "--horizon",
            "--discount",
            "--discount-env",
            "--discount-con",
            "--seed",
            "--output",
            "--json");

    private static final int MOST = 20;

    private final String location;
    private final LearnOptions options;
    private final BatchOptions batch;
    private final Output output;

    LearnStagewise(String location, LearnOptions options, BatchOptions batch, Output output) {
        this.location = location;
        this.options = options;
        this.batch = batch;
        this.output = output;
    }

    void run(CommandLine command) {
        JourneyLog log = LogSource.read(location, batch.query()).log();
        Discounts discounts = options.discounts(command, OptionalDouble.of(1));
        Knowledge knowledge = batch.knowledge(log);
        StagewiseSettings settings = new StagewiseSettings(
                batch.regressor(knowledge, 1), options.horizon(), discounts, knowledge, options.seed());
        long start = System.nanoTime();
        Policy.Staged policy = Stagewise.learn(log, settings);
        Optional<StagewiseValue> value = log.has(LogColumn.PROPENSITY) && log.journeys() > 1
                ? Optional.of(StagewiseValue.of(log, settings))
                : Optional.empty();
        double elapsed = (System.nanoTime() - start) / 1e6;
        PolicyFile.Origin origin =
                new PolicyFile.Origin("parcours learn (" + NAME + ")", options.horizon(), LearnOptions.same(discounts));
        options.output().ifPresent(target -> PolicyFile.write(target, policy, origin));
        output.answer(
                () -> document(log, knowledge, PolicyFile.document(policy, origin), value, elapsed),
                out -> print(log, policy, value, elapsed, out));
    }

    private ObjectNode document(
            JourneyLog log, Knowledge knowledge, ObjectNode policy, Optional<StagewiseValue> value, double elapsed) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("method", NAME).set("policy", policy);
        value.ifPresentOrElse(
                known -> {
                    document.put("value", known.value());
                    document.putArray("value_interval")
                            .add(known.interval().lower())
                            .add(known.interval().upper());
                    document.put("followed", known.followed());
                },
                () -> document.putNull("value").putNull("value_interval"));
        document.put("episodes", log.journeys()).put("steps", log.steps()).put("explored", 0);
        document.put("regressor", batch.regressorName(knowledge)).put("knowledge", knowledge.toString());
        return document.put("seed", options.seed().value()).put("elapsed_ms", elapsed);
    }

    private static void print(
            JourneyLog log, Policy.Staged policy, Optional<StagewiseValue> value, double elapsed, PrintWriter out) {
        out.printf(
                "%s from %s: %,d journeys, %,d steps in %.0f ms%n%n",
                NAME, log.source(), log.journeys(), log.steps(), elapsed);
        out.println(value.map(known ->
                        "value %s (%s to %s) a journey, on journeys that it was not learnt from; %,d of %,d did as it would"
                                .formatted(
                                        Numbers.significant(known.value(), 6),
                                        Numbers.significant(known.interval().lower(), 6),
                                        Numbers.significant(known.interval().upper(), 6),
                                        known.followed(),
                                        log.journeys()))
                .orElse("value unknown: the log has no propensities"));
        out.println();
        Table table = new Table("step", "state", "action").right(0);
        int shown = 0;
        int all = 0;
        for (int step = 0; step < policy.stages().size(); step++) {
            for (var each : policy.stages().get(step).entrySet()) {
                if (shown < MOST) {
                    table.row(
                            "" + step,
                            each.getKey(),
                            String.join(", ", each.getValue().keySet()));
                    shown++;
                }
                all++;
            }
        }
        table.print(out);
        if (all > shown) {
            out.printf("and %,d more; --output writes all%n", all - shown);
        }
    }
}
