package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;

/** What happened at the steps of a plain campaign, counted from the ways in which customers ended. */
final class SampledSteps {
    private final World world;
    private final StepTree tree;
    private final double[] people;
    private final double[] contacts;
    private final double[][] reactions;

    private SampledSteps(World world, StepTree tree) {
        this.world = world;
        this.tree = tree;
        people = new double[tree.size()];
        contacts = new double[tree.size()];
        reactions = new double[tree.size()][world.reactions().size()];
    }

    /** The steps, each before those that follow it. */
    static List<StepResult> of(World world, StepTree tree, List<Ending> endings) {
        SampledSteps steps = new SampledSteps(world, tree);
        endings.forEach(steps::count);
        return steps.steps();
    }

    private void count(Ending ending) {
        int reaction = ending.reaction();
        for (int node = ending.node(); node != StepTree.NONE; node = tree.parent(node)) {
            if (reaction != Ending.BEFORE_CONTACT) {
                people[node] += ending.customers();
                reactions[node][reaction] += ending.customers();
                contacts[node] += ending.deliveredAt(tree.level(node)) ? ending.customers() : 0;
            }
            reaction = tree.reaction(node);
        }
    }

    private List<StepResult> steps() {
        List<StepResult> steps = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            steps.add(step(node));
        }
        return steps;
    }

    private StepResult step(int node) {
        Channel channel = world.channels().get(tree.contact(node).channel());
        List<Double> byReaction = new ArrayList<>();
        double conversions = 0;
        double optOuts = 0;
        for (int k = 0; k < world.reactions().size(); k++) {
            byReaction.add(reactions[node][k]);
            Reaction.Role role = world.reactions().get(k).role();
            conversions += role == Reaction.Role.CONVERSION ? reactions[node][k] : 0;
            optOuts += role == Reaction.Role.OPT_OUT ? reactions[node][k] : 0;
        }
        double cost = channel.spent(contacts[node], optOuts);
        return new StepResult(
                tree.path(node),
                tree.action(node),
                people[node],
                contacts[node],
                conversions,
                cost,
                world.economics().margin() * conversions - cost,
                byReaction);
    }
}
