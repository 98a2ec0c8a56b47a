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
    private final Course course;
    private final Map<KeyFigure, Double> sums = new EnumMap<>(KeyFigure.class);

    private ExpectedSimulation(World world, HiddenTypes types, int lastDay) {
        this.world = world;
        course = Course.asCounted(world, types, lastDay);
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
        StepTree tree = new StepTree(world, campaign);
        ExpectedSimulation simulation = new ExpectedSimulation(world, types, tree.lastDay());
        List<StepResult> steps = simulation.live(tree, audience);
        return new CampaignResult(
                campaign.name(), world, audience, Optional.empty(), simulation.figures(audience), steps, List.of());
    }

    /**
     * Runs a campaign whose customers are divided, with the default number of hidden types: each part of them through its
     * plain campaign. All are watched for the longest period, so that purchases without us are comparable.
     */
    public static CampaignResult run(World world, Division division) {
        List<Division.Portion> portions = division.portions(world);
        HiddenTypes types = new HiddenTypes(world, HiddenTypes.DEFAULT_NODES);
        ExpectedSimulation simulation = new ExpectedSimulation(world, types, Division.lastDay(portions));
        DrawnSteps drawn = new DrawnSteps(division, world);
        for (Division.Portion portion : portions) {
            drawn.add(portion, simulation.live(portion.tree(), portion.customers()));
        }
        long audience = division.audience(world);
        return new CampaignResult(
                division.campaign().name(),
                world,
                audience,
                Optional.empty(),
                simulation.figures(audience),
                drawn.steps(),
                drawn.branches());
    }

    /** Sends customers through a plain campaign, and adds what they bring to what others brought. */
    private List<StepResult> live(StepTree tree, long customers) {
        List<StepResult> steps = new ArrayList<>();
        if (tree.size() == 0) {
            stop((double) customers, 0);
        } else {
            step(tree, 0, course.entry((double) customers), steps);
        }
        return steps;
    }

    private void step(StepTree tree, int node, DecisionPoint point, List<StepResult> steps) {
        Workers.requireNotInterrupted();
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        steps.add(record(tree, node, sent));
        for (int k = 0; k < world.reactions().size(); k++) {
            int child = tree.child(node, k);
            if (child != StepTree.NONE) {
                step(tree, child, sent.after(k), steps);
            } else if (world.reactions().get(k).role() != Reaction.Role.CONVERSION) {
                stop(sent.people(k), tree.day(node));
            }
        }
    }

    private void stop(double people, int day) {
        add(KeyFigure.ORGANIC_CONVERSIONS, people * course.organic.laterThan(day));
    }

    private StepResult record(StepTree tree, int node, DecisionPoint.Sent sent) {
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
        return new StepResult(
                tree.path(node),
                tree.action(node),
                sent.present(),
                sent.reached(),
                sent.conversions(),
                money(sent.cost()),
                money(profit),
                reactions);
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
