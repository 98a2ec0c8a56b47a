package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.parcours.files.LogPlanDocument;
import org.parcours.files.PolicyFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.log.JourneyLog;
import org.parcours.plan.LogPlan;
import org.parcours.plan.PlanSettings;
import picocli.CommandLine;

/** {@code parcours plan --log}: the best policy that a journey log supports. */
final class PlanLog {
    private final LogOptions logOptions;
    private final PlanOptions options;
    private final Output output;

    PlanLog(LogOptions logOptions, PlanOptions options, Output output) {
        this.logOptions = logOptions;
        this.options = options;
        this.output = output;
    }

    void run(String location, CommandLine command) {
        JourneyLog log = LogSource.read(location, logOptions.query()).log();
        PlanSettings settings = options.settings(command, OptionalDouble.of(LogPlan.defaultDiscount(log)));
        LogPlan plan = LogPlan.of(log, logOptions.prior(), settings);
        options.output()
                .ifPresent(target -> PolicyFile.write(target, plan.solution().policy(), origin(plan, settings)));
        logOptions
                .report()
                .ifPresent(target ->
                        HtmlReport.write(target, "policy", "Policy of " + log.source(), document(plan, settings)));
        if (output.isJson()) {
            plan.solution().warnings().forEach(output::note);
        }
        output.answer(() -> document(plan, settings), out -> new LogPlanText(plan, settings).print(out));
    }

    private ObjectNode document(LogPlan plan, PlanSettings settings) {
        ObjectNode document = LogPlanDocument.of(plan);
        TransitionsDocument.put(plan.counts(), document);
        document.put("prior", logOptions.prior());
        if (settings.discounts().areEqual()) {
            document.put("discount", settings.discounts().environment());
        }
        document.put("discount_env", settings.discounts().environment());
        document.put("discount_con", settings.discounts().control());
        settings.horizon().ifPresent(horizon -> document.put("horizon", horizon));
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
