package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.StepPath;
import org.parcours.journey.split.DrawnTree.PlacedSplit;
import org.parcours.journey.split.DrawnTree.PlacedStep;
import org.parcours.journey.split.PlainCampaign.Arrival;

/** Puts what happened in plain campaigns together on the drawn tree: a step that several cells come to adds up. */
final class DrawnSteps {
    private final Division division;
    private final World world;
    private final Map<String, StepResult> steps = new LinkedHashMap<>();
    private final Map<String, Double> peopleOn = new HashMap<>();

    DrawnSteps(Division division, World world) {
        this.division = division;
        this.world = world;
        List<Double> nobody = Collections.nCopies(world.reactions().size(), 0.0);
        for (PlacedStep placed : division.tree().steps()) {
            steps.put(placed.path(), new StepResult(placed.path(), placed.step().action(), 0, 0, 0, 0, 0, nobody));
        }
    }

    /** Adds the steps of one plain campaign. */
    void add(Division.Portion portion, List<StepResult> plain) {
        Map<String, StepResult> byPath = new HashMap<>();
        for (StepResult step : plain) {
            byPath.put(step.path(), step);
            steps.merge(portion.plain().drawn(step.path()), step, DrawnSteps::sum);
        }
        for (Arrival arrival : portion.plain().arrivals()) {
            peopleOn.merge(arrival.way(), people(arrival.at(), byPath, portion.customers()), Double::sum);
        }
    }

    private double people(String path, Map<String, StepResult> byPath, long customers) {
        if (path.equals(StepPath.START)) {
            return (double) customers;
        }
        int slash = path.lastIndexOf('/');
        StepResult before = byPath.get(slash < 0 ? StepPath.START : path.substring(0, slash));
        if (before == null) {
            throw new IllegalStateException("no step before " + path);
        }
        return before.reactions().get(world.reaction(path.substring(slash + 1)));
    }

    private static StepResult sum(StepResult one, StepResult other) {
        List<Double> reactions = new ArrayList<>();
        for (int k = 0; k < one.reactions().size(); k++) {
            reactions.add(one.reactions().get(k) + other.reactions().get(k));
        }
        return new StepResult(
                one.path(),
                one.action(),
                one.people() + other.people(),
                one.contacts() + other.contacts(),
                one.conversions() + other.conversions(),
                one.cost() + other.cost(),
                one.profit() + other.profit(),
                reactions);
    }

    /** All steps that are drawn, also those that nobody came to. */
    List<StepResult> steps() {
        return List.copyOf(steps.values());
    }

    /** All ways of all splits. */
    List<BranchResult> branches() {
        List<BranchResult> branches = new ArrayList<>();
        for (PlacedSplit placed : division.tree().splits()) {
            double coming = division.rowsAt(placed.path());
            for (int way = 0; way < placed.split().ways(); way++) {
                String path = placed.path(way);
                branches.add(new BranchResult(
                        path,
                        placed.split().name(way),
                        coming == 0 ? 0 : division.rowsOn(path) / coming,
                        peopleOn.getOrDefault(path, 0.0)));
            }
        }
        return branches;
    }
}
