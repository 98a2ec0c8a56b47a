package org.parcours.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.Campaign;
import org.parcours.num.Workers;

/**
 * The expected course of a campaign, branch by branch, without randomness. Where customers differ in what nobody sees,
 * their hidden types are carried along as weights; the cost is steps × types. An interrupt ends a run with a
 * {@link java.util.concurrent.CancellationException}.
 */
public final class ExpectedSimulation {
    private final World world;
    private final StepTree tree;
    private final Course course;
    private final List<StepResult> steps = new ArrayList<>();
    private final Map<KeyFigure, Double> sums = new EnumMap<>(KeyFigure.class);

    private ExpectedSimulation(World world, Campaign campaign, HiddenTypes types) {
        this.world = world;
        tree = new StepTree(world, campaign);
        course = Course.asCounted(world, types, tree.lastDay());
        for (KeyFigure figure : KeyFigure.values()) {
            sums.put(figure, 0.0);
        }
    }

    /** Runs a campaign with the default number of hidden types. */
    public static CampaignResult run(World world, Campaign campaign) {
        return run(world, campaign, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES));
    }

    /** Runs a campaign with chosen hidden types. */
    public static CampaignResult run(World world, Campaign campaign, HiddenTypes types) {
        long audience = campaign.audience().orElse(world.economics().audience());
        ExpectedSimulation simulation = new ExpectedSimulation(world, campaign, types);
        if (simulation.tree.size() == 0) {
            simulation.stop((double) audience, 0);
        } else {
            simulation.step(0, simulation.course.entry((double) audience));
        }
        return new CampaignResult(
                campaign, world, audience, Optional.empty(), simulation.figures(audience), simulation.steps);
    }

    private void step(int node, DecisionPoint point) {
        Workers.requireNotInterrupted();
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        record(node, sent);
        for (int k = 0; k < world.reactions().size(); k++) {
            int child = tree.child(node, k);
            if (child != StepTree.NONE) {
                step(child, sent.after(k));
            } else if (world.reactions().get(k).role() != Reaction.Role.CONVERSION) {
                stop(sent.people(k), tree.day(node));
            }
        }
    }

    private void stop(double people, int day) {
        add(KeyFigure.ORGANIC_CONVERSIONS, people * course.organic.laterThan(day));
    }

    private void record(int node, DecisionPoint.Sent sent) {
        add(KeyFigure.ORGANIC_CONVERSIONS, sent.boughtBefore());
        add(KeyFigure.CONTACTS, sent.reached());
        add(KeyFigure.ENGAGEMENTS, sent.engagements());
        add(KeyFigure.CONVERSIONS, sent.conversions());
        add(KeyFigure.OPT_OUTS, sent.optOuts());
        add(KeyFigure.COST, sent.cost());
        List<Double> reactions = new ArrayList<>();
        for (int k = 0; k < world.reactions().size(); k++) {
            reactions.add(sent.people(k));
        }
        double profit = world.economics().margin() * sent.conversions() - sent.cost();
        steps.add(new StepResult(
                tree.path(node),
                tree.action(node),
                sent.present(),
                sent.reached(),
                sent.conversions(),
                money(sent.cost()),
                money(profit),
                reactions));
    }

    private void add(KeyFigure figure, double amount) {
        sums.merge(figure, amount, Double::sum);
    }

    private double sum(KeyFigure figure) {
        return sums.getOrDefault(figure, 0.0);
    }

    private double money(double amount) {
        return world.economics().wholePeople() ? Rounding.cents(amount) : amount;
    }

    private Map<KeyFigure, Estimate> figures(long audience) {
        double margin = world.economics().margin();
        double conversions = sum(KeyFigure.CONVERSIONS) + sum(KeyFigure.ORGANIC_CONVERSIONS);
        double cost = sum(KeyFigure.COST);
        double alone = audience * course.organic.laterThan(0);
        Map<KeyFigure, Estimate> figures = new EnumMap<>(KeyFigure.class);
        sums.forEach((figure, sum) -> figures.put(figure, Estimate.exact(sum)));
        figures.put(KeyFigure.CONVERSIONS, Estimate.exact(conversions));
        figures.put(KeyFigure.COST, Estimate.exact(money(cost)));
        figures.put(
                KeyFigure.CAC,
                new Estimate(
                        conversions > 0 ? OptionalDouble.of(cost / conversions) : OptionalDouble.empty(),
                        Optional.empty()));
        figures.put(KeyFigure.PROFIT, Estimate.exact(money(margin * conversions - cost)));
        figures.put(KeyFigure.INCREMENTAL_CONVERSIONS, Estimate.exact(conversions - alone));
        figures.put(KeyFigure.INCREMENTAL_PROFIT, Estimate.exact(money(margin * (conversions - alone) - cost)));
        return figures;
    }
}
