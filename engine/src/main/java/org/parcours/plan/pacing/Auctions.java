package org.parcours.plan.pacing;

/** Logged second-price auctions in their order: what each impression was worth, what won it, and whether it was clicked. */
public final class Auctions {
    private final double[] values;
    private final int[] prices;
    private final boolean[] clicked;

    private Auctions(double[] values, int[] prices, boolean[] clicked) {
        this.values = values;
        this.prices = prices;
        this.clicked = clicked;
    }

    /**
     * Auctions from columns of equal length.
     *
     * @param values what an impression is worth, at least 0, such as its predicted probability of a click
     * @param prices the highest bid of the others, at least 0: who bids as much or more wins and pays it
     * @param clicked whether the impression was clicked
     */
    public static Auctions of(double[] values, int[] prices, boolean[] clicked) {
        if (prices.length != values.length || clicked.length != values.length) {
            throw new IllegalArgumentException(
                    "%d values, %d prices and %d clicks do not make auctions; give one of each."
                            .formatted(values.length, prices.length, clicked.length));
        }
        for (int auction = 0; auction < values.length; auction++) {
            requireSound(auction, values[auction], prices[auction]);
        }
        return new Auctions(values.clone(), prices.clone(), clicked.clone());
    }

    private static void requireSound(int auction, double value, int price) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The value of auction %d is %s, but must be a finite number of at least 0."
                            .formatted(auction, value));
        }
        if (price < 0) {
            throw new IllegalArgumentException(
                    "The price of auction %d is %d, but must be at least 0.".formatted(auction, price));
        }
    }

    /** How many auctions. */
    public int size() {
        return values.length;
    }

    /** What the impression is worth, at least 0. */
    public double value(int auction) {
        return values[auction];
    }

    /** What winning costs, at least 0. */
    public int price(int auction) {
        return prices[auction];
    }

    /** Whether the impression was clicked. */
    public boolean isClicked(int auction) {
        return clicked[auction];
    }
}
