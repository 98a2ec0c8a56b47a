package org.parcours.plan.prototype;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * A kind of market that can be drawn again and again. A state is the contact made last, an action the next one. The mean
 * feedback of a move is {@code (1 − difference) · common + difference · own}, both even on (−3, 3), own to each segment;
 * reports lie within 2 of it, so that all are in (−5, 5).
 *
 * @param contacts how many types of contact there are, at least 2
 * @param segments how many segments of customers, at least 1
 * @param difference in [0, 1]: 0 makes all segments equal, 1 unrelated
 * @param horizon steps of a journey, at least 1
 * @param discount in [0, 1], from step to step
 */
public record MarketShape(int contacts, int segments, double difference, int horizon, double discount) {
    /** Ten types of contact, five unrelated segments, journeys of six steps, discount 0.75. */
    public static final MarketShape DEFAULT = new MarketShape(10, 5, 1, 6, 0.75);

    private static final double NOISE = 2;

    public MarketShape {
        if (contacts < 2 || segments < 1 || !(difference >= 0 && difference <= 1)) {
            throw new IllegalArgumentException(
                    "A market of %d contact types and %d segments that differ by %s; give at least 2, 1, and a number in [0, 1]."
                            .formatted(contacts, segments, difference));
        }
        if (horizon < 1 || !(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "Journeys of %d steps with a discount of %s; give at least 1 step and a discount in [0, 1]."
                            .formatted(horizon, discount));
        }
    }

    /** The same with segments that differ by another amount. */
    public MarketShape withDifference(double other) {
        return new MarketShape(contacts, segments, other, horizon, discount);
    }

    /** A market of this kind; one seed gives one market. */
    public SellerMarket market(Seed seed) {
        double[] common = means(new RandomStream(seed.child(0)));
        List<Mdp> models = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            double[] own = means(new RandomStream(seed.child(1 + segment)));
            Mdp.Builder model = Mdp.builder();
            for (int row = 0; row < common.length; row++) {
                double mean = (1 - difference) * common[row] + difference * own[row];
                String next = "contact-" + row % contacts;
                model.add("contact-" + row / contacts, next, next, 1, mean);
            }
            models.add(model.build());
        }
        return new SellerMarket(models, NOISE, horizon, discount);
    }

    /** The segment of each seller: one after the other, so that segments are of like size. */
    public int[] segments(int sellers) {
        int[] segmentOf = new int[sellers];
        for (int seller = 0; seller < sellers; seller++) {
            segmentOf[seller] = seller % segments;
        }
        return segmentOf;
    }

    private double[] means(RandomStream random) {
        double[] means = new double[contacts * contacts];
        for (int row = 0; row < means.length; row++) {
            means[row] = 6 * random.nextUniform() - 3;
        }
        return means;
    }
}
