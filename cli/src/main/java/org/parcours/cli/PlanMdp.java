package org.parcours.cli;

import java.nio.file.Path;
import org.parcours.files.MdpFile;
import org.parcours.files.PlanDocument;
import org.parcours.files.PolicyFile;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;
import picocli.CommandLine;

/** {@code parcours plan --mdp}: the exact optimum of a model in a file. */
final class PlanMdp {
    private final PlanOptions options;
    private final Output output;

    PlanMdp(PlanOptions options, Output output) {
        this.options = options;
        this.output = output;
    }

    void run(Path file, CommandLine command) {
        PlanSettings settings = options.settings(command);
        Solution solution = ExactPlanner.solve(MdpFile.read(file), settings);
        options.output().ifPresent(target -> write(target, solution));
        if (output.isJson()) {
            solution.warnings().forEach(output::note);
        }
        output.answer(() -> PlanDocument.of(solution), out -> new PlanText(solution).print(out));
    }

    private void write(Path target, Solution solution) {
        PolicyFile.Origin origin = new PolicyFile.Origin(
                "parcours plan (" + solution.method() + ")", options.horizon(), options.discount());
        PolicyFile.write(target, solution.policy(), origin);
    }
}
