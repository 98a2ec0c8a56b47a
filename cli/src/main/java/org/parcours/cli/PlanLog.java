package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.parcours.files.LogPlanDocument;
import org.parcours.files.PolicyFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.log.JourneyLog;
import org.parcours.model.LogModel;
import org.parcours.model.Mdp;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.LogPlan;
import org.parcours.plan.PlanSettings;
import picocli.CommandLine;

/** {@code parcours plan --log}: the best policy that a journey log supports. */
final class PlanLog {
    private final LogOptions logOptions;
    private final PlanOptions options;
    private final PlanModel planModel;
    private final Output output;

    PlanLog(LogOptions logOptions, PlanOptions options, PlanModel planModel, Output output) {
        this.logOptions = logOptions;
        this.options = options;
        this.planModel = planModel;
        this.output = output;
    }

    void run(String location, CommandLine command) {
        JourneyLog log = LogSource.read(location, logOptions.query()).log();
        PlanSettings settings = options.settings(command, OptionalDouble.of(LogPlan.defaultDiscount(log)));
        if (planModel.isAsked(log.actions().list())) {
            Mdp model = LogModel.of(TransitionCounts.of(log), logOptions.prior());
            planModel.run(model, settings, "--log", starts(log, model));
            return;
        }
        LogPlan plan = LogPlan.of(log, logOptions.prior(), settings);
        options.output()
                .ifPresent(target -> PolicyFile.write(target, plan.solution().policy(), origin(plan, settings)));
        options.report()
                .ifPresent(target ->
                        HtmlReport.write(target, "policy", "Policy of " + log.source(), document(plan, settings)));
        if (output.isJson()) {
            plan.solution().warnings().forEach(output::note);
        }
        output.answer(() -> document(plan, settings), out -> new LogPlanText(plan, settings).print(out));
    }

    /** How often journeys began in each state. */
    private static double[] starts(JourneyLog log, Mdp model) {
        double[] starts = new double[model.states().size()];
        for (int journey = 0; journey < log.journeys(); journey++) {
            starts[log.state(log.start(journey))] += 1.0 / log.journeys();
        }
        return starts;
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
