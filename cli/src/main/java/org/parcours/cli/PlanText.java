package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parcours.plan.Gain;
import org.parcours.plan.Solution;

/** A plan for people: a table of states with their value and best action, and how far it can be trusted. */
final class PlanText {
    private static final int ROWS = 40;
    private static final int WIDEST = 60;

    private final Solution solution;
    private final int width;

    PlanText(Solution solution) {
        this.solution = solution;
        int widest = "state".length();
        for (String name : shown()) {
            widest = Math.max(widest, name.length());
        }
        width = Math.min(WIDEST, widest);
    }

    void print(PrintWriter out) {
        boolean gains = solution.gain().isPresent() && !same();
        out.printf(
                "%-" + width + "s  %16s%s  %s%n", "state", value(), gains ? "              gain" : "", "best action");
        for (int state = 0; state < shown().size(); state++) {
            out.printf(
                    "%-" + width + "s  %16s",
                    shown().get(state),
                    number(solution.now().value(state)));
            if (gains) {
                out.printf("  %16s", number(gain().from(state)));
            }
            out.println("  " + solution.now().action(state).orElse("(ends)"));
        }
        int more = solution.mdp().states().size() - shown().size();
        if (more > 0) {
            out.println("… and " + more + " more states; --json and --output have them all");
        }
        out.println();
        printRest(out);
    }

    private void printRest(PrintWriter out) {
        if (solution.gain().isPresent() && same() && !shown().isEmpty()) {
            out.println("gain " + number(gain().from(0)) + " per step, from every state");
        }
        if (!solution.stages().isEmpty()) {
            out.println("The table is that of the first step; the plan has "
                    + Numbers.counted(solution.stages().size(), "stage")
                    + (solution.lastStageRepeats() ? ", of which the last one repeats." : "."));
        }
        out.printf(
                "%s by %s, %s; every %s is within %.1e of the optimum%n",
                solution.criterion(),
                solution.method(),
                Numbers.counted(solution.accuracy().iterations(), "iteration"),
                solution.gain().isPresent() ? "gain" : "value",
                solution.accuracy().bound());
        solution.warnings().forEach(warning -> out.println("warning: " + warning));
    }

    private String value() {
        return solution.gain().isPresent() ? "relative value" : "value";
    }

    private List<String> shown() {
        List<String> states = solution.mdp().states();
        return states.subList(0, Math.min(ROWS, states.size()));
    }

    private boolean same() {
        return gain().isSame();
    }

    private Gain gain() {
        return solution.gain().orElseThrow();
    }

    private static String number(double number) {
        return Numbers.significant(number, 10);
    }
}
