package org.parcours.plan.pacing;

/**
 * What is known of a market before the first auction: how often each price won, and what impressions and clicks cost.
 */
public final class Market {
    private final long[] counts;
    private final long impressions;
    private final long clicks;
    private final long cost;

    /**
     * A market from its records.
     *
     * @param counts how often each price 0, 1, … won; bids never exceed the last of these prices
     * @param impressions how many impressions were seen, at least 1
     * @param clicks how many of them were clicked, from 1 to all
     * @param cost what they cost together, at least 1
     */
    public Market(long[] counts, long impressions, long clicks, long cost) {
        this.counts = counts.clone();
        this.impressions = impressions;
        this.clicks = clicks;
        this.cost = cost;
        if (counts.length < 2) {
            throw new IllegalArgumentException(
                    "A market of %d prices; count at least the prices 0 and 1.".formatted(counts.length));
        }
        for (int price = 0; price < counts.length; price++) {
            if (counts[price] < 0) {
                throw new IllegalArgumentException(
                        "The count of price %d is %d, but must be at least 0.".formatted(price, counts[price]));
            }
        }
        if (clicks < 1 || impressions < clicks || cost < 1) {
            throw new IllegalArgumentException(
                    "%d clicks on %d impressions for %d; a market needs a click, a cost, and no more clicks than impressions."
                            .formatted(clicks, impressions, cost));
        }
    }

    /** The highest price that was counted, which is also the highest bid. */
    public int highestPrice() {
        return counts.length - 1;
    }

    /** The average value of an impression: clicks over impressions, in (0, 1]. */
    public double averageValue() {
        return (double) clicks / impressions;
    }

    /** What a click cost on average. */
    public double costPerClick() {
        return (double) cost / clicks;
    }

    /**
     * The budget of an episode: the ratio times what so many impressions cost on average, rounded down.
     *
     * @param ratio above 0; 1 would buy every impression at the average price
     * @param auctions of an episode, at least 1
     */
    public int budget(double ratio, int auctions) {
        if (auctions < 1) {
            throw new IllegalArgumentException(
                    "An episode of %d auctions has no budget; give it at least 1 auction.".formatted(auctions));
        }
        double budget = (double) cost / impressions * ratio * auctions;
        if (!(budget >= 1 && budget <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The ratio %s gives %d auctions a budget of %s, but it must be from 1 to %d; choose another ratio."
                            .formatted(ratio, auctions, budget, Integer.MAX_VALUE));
        }
        return (int) budget;
    }

    /** The probability of each price, by its count plus one (Laplace), so that no price is held impossible. */
    public double[] priceProbabilities() {
        double total = counts.length;
        for (long count : counts) {
            total += count;
        }
        double[] probabilities = new double[counts.length];
        for (int price = 0; price < counts.length; price++) {
            probabilities[price] = (counts[price] + 1) / total;
        }
        return probabilities;
    }

    /**
     * The bid that, made in every auction, is expected to spend so much in each; between two whole bids by proportion.
     *
     * @param spend per auction, at least 0; what exceeds the average price gives the highest price
     */
    public double bidThatSpends(double spend) {
        double[] probabilities = priceProbabilities();
        double expected = 0;
        for (int price = 0; price < probabilities.length; price++) {
            double more = probabilities[price] * price;
            if (expected + more > spend) {
                return price - 1 + (spend - expected) / more;
            }
            expected += more;
        }
        return highestPrice();
    }
}
