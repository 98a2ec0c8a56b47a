package org.parcours.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.Campaign;
import org.parcours.num.Interval;
import org.parcours.num.Seed;

/**
 * Key figures and their 95 % intervals from the ways in which customers ended. All customers who end in one way brought
 * the same, so that means and variances over customers are exact sums over endings.
 */
final class SampledFigures {
    private final World world;
    private final StepTree tree;
    private final long audience;
    private final EndingAmounts amounts;
    private final Map<KeyFigure, Double> sums = new EnumMap<>(KeyFigure.class);
    private final Map<KeyFigure, Double> squares = new EnumMap<>(KeyFigure.class);
    private double costTimesConversions;
    private final double[] people;
    private final double[] contacts;
    private final double[][] reactions;

    SampledFigures(World world, StepTree tree, long audience) {
        this.world = world;
        this.tree = tree;
        this.audience = audience;
        amounts = new EndingAmounts(world, tree);
        people = new double[tree.size()];
        contacts = new double[tree.size()];
        reactions = new double[tree.size()][world.reactions().size()];
    }

    CampaignResult result(Campaign campaign, Seed seed, List<Ending> endings) {
        endings.forEach(this::add);
        return new CampaignResult(campaign, world, audience, Optional.of(seed), figures(), steps());
    }

    private void add(Ending ending) {
        count(ending);
        Map<KeyFigure, Double> one = amounts.of(ending);
        double customers = ending.customers();
        costTimesConversions += customers
                * EndingAmounts.amount(one, KeyFigure.COST)
                * EndingAmounts.amount(one, KeyFigure.CONVERSIONS);
        one.forEach((figure, amount) -> {
            sums.merge(figure, customers * amount, Double::sum);
            squares.merge(figure, customers * amount * amount, Double::sum);
        });
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

    private Map<KeyFigure, Estimate> figures() {
        Map<KeyFigure, Estimate> figures = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            double sum = sum(figure);
            figures.put(
                    figure,
                    switch (figure) {
                        case CAC -> costPerConversion();
                        case CONVERSIONS, OPT_OUTS, ORGANIC_CONVERSIONS ->
                            estimate(sum, Interval.wilson95(sum, (double) audience));
                        default -> estimate(sum, Interval.normal95(sum, standardError(figure)));
                    });
        }
        return figures;
    }

    /** One customer alone says nothing of how much customers differ. */
    private Estimate estimate(double value, Interval interval) {
        return new Estimate(OptionalDouble.of(value), audience < 2 ? Optional.empty() : Optional.of(interval));
    }

    /** The standard error of a sum over independent customers. */
    private double standardError(KeyFigure figure) {
        return Interval.standardErrorOfSum(sum(figure), squares(figure), (double) audience);
    }

    private double sum(KeyFigure figure) {
        return sums.getOrDefault(figure, 0.0);
    }

    private double squares(KeyFigure figure) {
        return squares.getOrDefault(figure, 0.0);
    }

    /**
     * A ratio of two sums, with the standard error of the delta method: W. G. Cochran, <i>Sampling Techniques</i>, 3rd
     * edition, 1977, eq. 6.13.
     */
    private Estimate costPerConversion() {
        double conversions = sum(KeyFigure.CONVERSIONS);
        if (conversions == 0) {
            return new Estimate(OptionalDouble.empty(), Optional.empty());
        }
        double cost = sum(KeyFigure.COST);
        double ratio = cost / conversions;
        double residualSquares = squares(KeyFigure.COST)
                - 2 * ratio * costTimesConversions
                + ratio * ratio * squares(KeyFigure.CONVERSIONS);
        double standardError = Math.sqrt(Math.max(0, residualSquares)) / conversions;
        return estimate(ratio, Interval.normal95(ratio, standardError));
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
