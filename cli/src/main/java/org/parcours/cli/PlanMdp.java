package org.parcours.cli;

import java.nio.file.Path;
import org.parcours.files.ModelFile;
import org.parcours.files.PlanDocument;
import org.parcours.files.PolicyFile;
import org.parcours.model.Mdp;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;
import org.parcours.plan.constrained.ConstrainedPlan;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code parcours plan --mdp}: the exact optimum of a model in a file. */
final class PlanMdp {
    private final PlanOptions options;
    private final PlanModel planModel;
    private final Output output;

    PlanMdp(PlanOptions options, PlanModel planModel, Output output) {
        this.options = options;
        this.planModel = planModel;
        this.output = output;
    }

    void run(Path file, CommandLine command) {
        PlanSettings settings = options.settings(command);
        Mdp model = ModelFile.read(file, planModel.environment());
        if (planModel.isAsked(model.actions())) {
            planModel.run(model, settings, "--mdp", ConstrainedPlan.startIn(model, 0));
            return;
        }
        requireNoReport(command);
        Solution solution = ExactPlanner.solve(model, settings);
        options.output().ifPresent(target -> write(target, solution));
        if (output.isJson()) {
            solution.warnings().forEach(output::note);
        }
        output.answer(() -> PlanDocument.of(solution), out -> new PlanText(solution).print(out));
    }

    private void requireNoReport(CommandLine command) {
        if (options.report().isPresent()) {
            throw new ParameterException(
                    command, "--report with --mdp shows a frontier; add --max NAME=N and --frontier NAME.");
        }
    }

    private void write(Path target, Solution solution) {
        PolicyFile.Origin origin = new PolicyFile.Origin(
                "parcours plan (" + solution.method() + ")", options.horizon(), options.discount());
        PolicyFile.write(target, solution.policy(), origin);
    }
}
