package org.parcours.plan.pacing;

import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Auctions with values in (0, 1) and prices from 0 to below a bound, both uniform. */
final class RandomAuctions {
    private RandomAuctions() {}

    static Auctions of(int size, int bound, long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        double[] values = new double[size];
        int[] prices = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextUniform();
            prices[i] = random.nextInt(bound);
        }
        return Auctions.of(values, prices, new boolean[size]);
    }
}
