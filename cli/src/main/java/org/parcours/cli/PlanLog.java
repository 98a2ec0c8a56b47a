package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.files.LogPlanDocument;
import org.parcours.files.LogReader;
import org.parcours.files.PolicyFile;
import org.parcours.files.TableSource;
import org.parcours.log.JourneyLog;
import org.parcours.plan.LogPlan;
import org.parcours.plan.PlanSettings;
import picocli.CommandLine;

/** {@code parcours plan --log}: the best policy that a journey log supports. */
final class PlanLog {
    private final PlanOptions options;
    private final Output output;

    PlanLog(PlanOptions options, Output output) {
        this.options = options;
        this.output = output;
    }

    void run(String location, Optional<String> query, double prior, CommandLine command) {
        JourneyLog log = LogReader.read(TableSource.of(location, query)).log();
        PlanSettings settings = options.settings(command, OptionalDouble.of(LogPlan.defaultDiscount(log)));
        LogPlan plan = LogPlan.of(log, prior, settings);
        options.output()
                .ifPresent(target -> PolicyFile.write(target, plan.solution().policy(), origin(plan, settings)));
        if (output.isJson()) {
            plan.solution().warnings().forEach(output::note);
        }
        output.answer(() -> document(plan, prior, settings), out -> new LogPlanText(plan, settings).print(out));
    }

    private static ObjectNode document(LogPlan plan, double prior, PlanSettings settings) {
        ObjectNode document = LogPlanDocument.of(plan);
        document.put("prior", prior);
        document.put("discount_env", settings.discounts().environment());
        document.put("discount_con", settings.discounts().control());
        return document;
    }

    private static PolicyFile.Origin origin(LogPlan plan, PlanSettings settings) {
        OptionalDouble discount = settings.discounts().areEqual()
                ? OptionalDouble.of(settings.discounts().environment())
                : OptionalDouble.empty();
        return new PolicyFile.Origin(
                "parcours plan --log (" + plan.solution().method() + ")", settings.horizon(), discount);
    }
}
