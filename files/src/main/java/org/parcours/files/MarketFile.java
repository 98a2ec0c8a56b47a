package org.parcours.files;

import java.nio.file.Path;
import java.util.List;
import org.parcours.plan.pacing.Market;

/**
 * What is known of a market before the first auction, as JSON: {@code price_counter_train} (how often each price 0, 1, … won),
 * {@code imp_train}, {@code clk_train} and {@code cost_train}. Other fields are left to other readers.
 */
public final class MarketFile {
    private static final double MOST = 1L << 53;

    private MarketFile() {}

    /** Reads a market; whatever is wrong is refused with line and column. */
    public static Market read(Path file) {
        LocatedNode document = LocatedReader.read(file);
        List<LocatedNode> counted = document.field("price_counter_train").items();
        long[] counts = new long[counted.size()];
        for (int price = 0; price < counts.length; price++) {
            counts[price] = count(counted.get(price));
        }
        long impressions = count(document.field("imp_train"));
        long clicks = count(document.field("clk_train"));
        long cost = count(document.field("cost_train"));
        return document.guarded(() -> new Market(counts, impressions, clicks, cost));
    }

    private static long count(LocatedNode node) {
        double number = node.number(0, MOST);
        if (number != Math.rint(number)) {
            throw node.refusal("is " + number + ", expected a whole number");
        }
        return (long) number;
    }
}
