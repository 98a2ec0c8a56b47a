package org.parcours.simulate;

import java.util.EnumMap;
import java.util.Map;

/** What a customer who ended in one way brought, by figure; a figure that is not there is 0, and CAC is a ratio of two. */
final class EndingAmounts {
    private final World world;
    private final StepTree tree;

    EndingAmounts(World world, StepTree tree) {
        this.world = world;
        this.tree = tree;
    }

    /** The amounts of one customer. */
    Map<KeyFigure, Double> of(Ending ending) {
        Map<KeyFigure, Double> one = new EnumMap<>(KeyFigure.class);
        int reaction = ending.reaction();
        for (int node = ending.node(); node != StepTree.NONE; node = tree.parent(node)) {
            if (reaction != Ending.BEFORE_CONTACT) {
                contact(one, node, reaction, ending.deliveredAt(tree.level(node)));
            }
            reaction = tree.reaction(node);
        }
        if (ending.buysAlone() && amount(one, KeyFigure.CONVERSIONS) == 0) {
            add(one, KeyFigure.CONVERSIONS, 1);
            add(one, KeyFigure.ORGANIC_CONVERSIONS, 1);
        }
        double margin = world.economics().margin();
        double cost = amount(one, KeyFigure.COST);
        double incremental = amount(one, KeyFigure.CONVERSIONS) - (ending.buysAlone() ? 1 : 0);
        add(one, KeyFigure.PROFIT, margin * amount(one, KeyFigure.CONVERSIONS) - cost);
        add(one, KeyFigure.INCREMENTAL_CONVERSIONS, incremental);
        add(one, KeyFigure.INCREMENTAL_PROFIT, margin * incremental - cost);
        return one;
    }

    private void contact(Map<KeyFigure, Double> one, int node, int reaction, boolean delivered) {
        Channel channel = world.channels().get(tree.contact(node).channel());
        if (delivered) {
            add(one, KeyFigure.CONTACTS, 1);
            add(one, KeyFigure.COST, channel.cost());
        }
        switch (world.reactions().get(reaction).role()) {
            case ENGAGEMENT -> add(one, KeyFigure.ENGAGEMENTS, 1);
            case CONVERSION -> add(one, KeyFigure.CONVERSIONS, 1);
            case OPT_OUT -> {
                add(one, KeyFigure.OPT_OUTS, 1);
                add(one, KeyFigure.COST, channel.optOutValue());
            }
            case NEGATIVE -> {}
        }
    }

    /** The amount of one figure. */
    static double amount(Map<KeyFigure, Double> one, KeyFigure figure) {
        return one.getOrDefault(figure, 0.0);
    }

    private static void add(Map<KeyFigure, Double> one, KeyFigure figure, double amount) {
        one.merge(figure, amount, Double::sum);
    }
}
