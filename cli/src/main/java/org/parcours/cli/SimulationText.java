package org.parcours.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parcours.files.SimulationDocument;
import org.parcours.num.Interval;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.Estimate;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.StepResult;
import org.parcours.simulate.World;

/** A campaign's figures for people: a table, then the tree of steps with people and percentages. */
final class SimulationText {
    private final CampaignResult result;
    private final World world;
    private final Map<String, StepResult> steps = new HashMap<>();

    SimulationText(CampaignResult result) {
        this.result = result;
        world = result.world();
        result.steps().forEach(step -> steps.put(step.path(), step));
    }

    void print(PrintWriter out) {
        out.printf(
                "%s · world %s · %s · %s%n%n",
                result.campaign().name(),
                world.name(),
                result.seed().map(seed -> "sampled, seed " + seed.value()).orElse("expected"),
                Numbers.counted(result.audience(), "customer"));
        for (KeyFigure figure : KeyFigure.values()) {
            boolean repeats = figure.compareTo(KeyFigure.ORGANIC_CONVERSIONS) >= 0
                    && world.behaviour().organic() == 0;
            if (!repeats) {
                print(out, figure, result.estimate(figure));
            }
        }
        out.println();
        if (result.steps().isEmpty()) {
            out.println("no step: everybody is left alone");
        } else {
            out.printf("%s  %s people%n", step("").action(), Numbers.whole(step("").people()));
            printBranches(out, "", "");
        }
    }

    private void print(PrintWriter out, KeyFigure figure, Estimate estimate) {
        String value =
                estimate.value().isPresent() ? number(figure, estimate.value().getAsDouble()) : "–";
        String name = figure == KeyFigure.CAC
                ? "cost per conversion"
                : SimulationDocument.name(figure).replace('_', ' ');
        out.printf("  %-24s %20s", name, value);
        if (estimate.interval().isPresent()) {
            Interval interval = estimate.interval().get();
            out.printf("   95 %%: %s to %s", number(figure, interval.lower()), number(figure, interval.upper()));
        }
        out.println();
    }

    private String number(KeyFigure figure, double value) {
        return switch (figure) {
            case COST, CAC, PROFIT, INCREMENTAL_PROFIT ->
                Numbers.money(value, world.economics().currency());
            default -> Numbers.whole(value);
        };
    }

    private void printBranches(PrintWriter out, String path, String indent) {
        StepResult step = step(path);
        List<Reaction> reactions = world.reactions();
        for (int k = 0; k < reactions.size(); k++) {
            boolean last = k == reactions.size() - 1;
            String name = reactions.get(k).name();
            double people = step.reactions().get(k);
            out.printf(
                    "%s%s %s %s (%s)",
                    indent, last ? "└" : "├", name, Numbers.whole(people), Numbers.percent(people, step.people()));
            String below = path.isEmpty() ? name : path + "/" + name;
            if (steps.containsKey(below)) {
                out.println(" → " + step(below).action());
                printBranches(out, below, indent + (last ? "  " : "│ "));
            } else {
                out.println();
            }
        }
    }

    private StepResult step(String path) {
        return Objects.requireNonNull(steps.get(path), path);
    }
}
