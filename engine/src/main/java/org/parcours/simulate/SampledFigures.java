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
        people = new double[tree.size()];
        contacts = new double[tree.size()];
        reactions = new double[tree.size()][world.reactions().size()];
    }

    CampaignResult result(Campaign campaign, Seed seed, List<Ending> endings) {
        endings.forEach(this::add);
        return new CampaignResult(campaign, world, audience, Optional.of(seed), figures(), steps());
    }

    private void add(Ending ending) {
        Map<KeyFigure, Double> one = new EnumMap<>(KeyFigure.class);
        int reaction = ending.reaction();
        for (int node = ending.node(); node != StepTree.NONE; node = tree.parent(node)) {
            if (reaction != Ending.BEFORE_CONTACT) {
                boolean delivered = (ending.delivered() >>> tree.level(node) & 1) == 1;
                people[node] += ending.customers();
                reactions[node][reaction] += ending.customers();
                contacts[node] += delivered ? ending.customers() : 0;
                contact(one, node, reaction, delivered);
            }
            reaction = tree.reaction(node);
        }
        boolean bought = one.getOrDefault(KeyFigure.CONVERSIONS, 0.0) > 0;
        if (!bought && ending.buysAlone()) {
            put(one, KeyFigure.CONVERSIONS, 1);
            put(one, KeyFigure.ORGANIC_CONVERSIONS, 1);
        }
        double conversions = one.getOrDefault(KeyFigure.CONVERSIONS, 0.0);
        double cost = one.getOrDefault(KeyFigure.COST, 0.0);
        double incremental = conversions - (ending.buysAlone() ? 1 : 0);
        put(one, KeyFigure.PROFIT, world.economics().margin() * conversions - cost);
        put(one, KeyFigure.INCREMENTAL_CONVERSIONS, incremental);
        put(one, KeyFigure.INCREMENTAL_PROFIT, world.economics().margin() * incremental - cost);
        costTimesConversions += ending.customers() * cost * conversions;
        one.forEach((figure, amount) -> {
            sums.merge(figure, ending.customers() * amount, Double::sum);
            squares.merge(figure, ending.customers() * amount * amount, Double::sum);
        });
    }

    private void contact(Map<KeyFigure, Double> one, int node, int reaction, boolean delivered) {
        Channel channel = world.channels().get(tree.contact(node).channel());
        if (delivered) {
            put(one, KeyFigure.CONTACTS, 1);
            put(one, KeyFigure.COST, channel.cost());
        }
        switch (world.reactions().get(reaction).role()) {
            case ENGAGEMENT -> put(one, KeyFigure.ENGAGEMENTS, 1);
            case CONVERSION -> put(one, KeyFigure.CONVERSIONS, 1);
            case OPT_OUT -> {
                put(one, KeyFigure.OPT_OUTS, 1);
                put(one, KeyFigure.COST, channel.optOutValue());
            }
            case NEGATIVE -> {}
        }
    }

    private static void put(Map<KeyFigure, Double> one, KeyFigure figure, double amount) {
        one.merge(figure, amount, Double::sum);
    }

    private Map<KeyFigure, Estimate> figures() {
        Map<KeyFigure, Estimate> figures = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            double sum = sums.getOrDefault(figure, 0.0);
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
        return Math.sqrt(covariance(
                sums.getOrDefault(figure, 0.0), sums.getOrDefault(figure, 0.0), squares.getOrDefault(figure, 0.0)));
    }

    /** The covariance of two sums over customers, from the sums and the sum of products. */
    private double covariance(double sum, double other, double products) {
        return audience < 2 ? 0 : Math.max(0, (products - sum * other / audience) * audience / (audience - 1.0));
    }

    /**
     * A ratio of two sums, with the standard error of the delta method: W. G. Cochran, <i>Sampling Techniques</i>, 3rd
     * edition, 1977, eq. 6.13.
     */
    private Estimate costPerConversion() {
        double conversions = sums.getOrDefault(KeyFigure.CONVERSIONS, 0.0);
        if (conversions == 0) {
            return new Estimate(OptionalDouble.empty(), Optional.empty());
        }
        double cost = sums.getOrDefault(KeyFigure.COST, 0.0);
        double ratio = cost / conversions;
        double residualSquares = squares.getOrDefault(KeyFigure.COST, 0.0)
                - 2 * ratio * costTimesConversions
                + ratio * ratio * squares.getOrDefault(KeyFigure.CONVERSIONS, 0.0);
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
