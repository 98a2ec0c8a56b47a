package org.parcours.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parcours.files.SimulationDocument;
import org.parcours.journey.StepPath;
import org.parcours.num.Interval;
import org.parcours.simulate.BranchResult;
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
                result.campaign(),
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
        } else if (steps.containsKey(StepPath.START)) {
            StepResult first = step(StepPath.START);
            out.printf("%s  %s people%n", first.action(), Numbers.whole(first.people()));
            printReactions(out, StepPath.START, "");
        } else {
            out.printf("customers divided  %s people%n", Numbers.whole((double) result.audience()));
            printWays(out, StepPath.START, "");
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

    private void printReactions(PrintWriter out, String path, String indent) {
        StepResult step = step(path);
        List<Reaction> reactions = world.reactions();
        for (int k = 0; k < reactions.size(); k++) {
            boolean last = k == reactions.size() - 1;
            String name = reactions.get(k).name();
            double people = step.reactions().get(k);
            out.printf(
                    "%s%s %s %s (%s)",
                    indent, last ? "└" : "├", name, Numbers.whole(people), Numbers.percent(people, step.people()));
            printNext(out, StepPath.after(path, name), indent + (last ? "  " : "│ "));
        }
    }

    private void printWays(PrintWriter out, String path, String indent) {
        List<BranchResult> ways = ways(path);
        for (int i = 0; i < ways.size(); i++) {
            BranchResult way = ways.get(i);
            boolean last = i == ways.size() - 1;
            out.printf(
                    "%s%s [%s] %s (%s of the customers here)",
                    indent, last ? "└" : "├", way.name(), Numbers.whole(way.people()), Numbers.percent(way.share(), 1));
            printNext(out, way.path(), indent + (last ? "  " : "│ "));
        }
    }

    private void printNext(PrintWriter out, String path, String indent) {
        if (steps.containsKey(path)) {
            out.println(" → " + step(path).action());
            printReactions(out, path, indent);
        } else if (ways(path).isEmpty()) {
            out.println();
        } else {
            out.println(" → divided");
            printWays(out, path, indent);
        }
    }

    /** The ways of the split at a path; none where there is no split. */
    private List<BranchResult> ways(String path) {
        return result.branches().stream()
                .filter(branch -> branch.path().equals(StepPath.branch(path, branch.name())))
                .toList();
    }

    private StepResult step(String path) {
        return Objects.requireNonNull(steps.get(path), path);
    }
}
