package org.parcours.plan.pacing;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.parcours.num.Workers;

/**
 * Fills the rows of {@link BudgetedValue}, one after another. Threads share the blocks of a row and wait for each other at its
 * end. Every number is a sum in the order of prices, whoever works it out.
 */
final class BudgetedValueRows {
    /** Budgets whose sums are worked on side by side: as many as a processor keeps in its registers. */
    private static final int TILE = 8;

    /** Budgets that a thread takes at a time. Low budgets mean low bids and little work, so that blocks take turns. */
    private static final int BLOCK = 128 * TILE;

    private final double[] probabilities;
    private final double[] mass;
    private final double average;
    private final double[][] rows;
    private final int[] bids;

    /**
     * The work.
     *
     * @param rows of zeros, one for each number of auctions from 0
     */
    BudgetedValueRows(double[] probabilities, double average, double[][] rows) {
        this.probabilities = probabilities.clone();
        this.average = average;
        this.rows = rows;
        bids = new int[rows[0].length];
        mass = probabilities.clone();
        for (int price = 1; price < mass.length; price++) {
            mass[price] += mass[price - 1];
        }
    }

    /** Fills the rows and gives them. */
    double[][] fill(int threads, LongConsumer progress) {
        CyclicBarrier endOfRow = new CyclicBarrier(threads);
        AtomicInteger started = new AtomicInteger();
        Workers.run(threads, () -> {
            int thread = started.getAndIncrement();
            for (int t = 1; t < rows.length; t++) {
                Workers.requireNotInterrupted();
                for (int from = thread * BLOCK; from < bids.length; from += threads * BLOCK) {
                    block(rows[t - 1], from, Math.min(from + BLOCK, bids.length), rows[t]);
                }
                await(endOfRow);
                if (thread == 0) {
                    progress.accept(t + 1L);
                }
            }
            return thread;
        });
        return rows;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Workers.requireNotInterrupted();
        } catch (BrokenBarrierException left) {
            throw new CancellationException("Another thread left the work before it was done; there is no result.");
        }
    }

    /** D(t−1, b) · (1 − M(a)) + θ · M(a) + Σ_{δ ≤ a} m(δ) · D(t−1, b−δ) for some budgets, with M the sum of m. */
    private void block(double[] next, int from, int to, double[] row) {
        bids(next, from, to);
        int budget = from;
        for (; budget + TILE <= to; budget += TILE) {
            tile(next, budget, row);
        }
        for (; budget < to; budget++) {
            row[budget] = sum(next, budget, 0, bids[budget], 0);
        }
        for (int b = from; b < to; b++) {
            row[b] += next[b] + mass[bids[b]] * (average - next[b]);
        }
        if (from == 0) {
            row[0] = 0;
        }
    }

    /** The best bids, downwards: the highest budget that one must not fall to only falls. */
    private void bids(double[] next, int from, int to) {
        int highest = probabilities.length - 1;
        int refused = to - 1;
        for (int budget = to - 1; budget >= from; budget--) {
            refused = Math.min(refused, budget - 1);
            int last = Math.max(0, budget - highest);
            while (refused >= last && average + (next[refused] - next[budget]) >= 0) {
                refused--;
            }
            bids[budget] = Math.min(highest, budget - refused - 1);
        }
    }

    /** The sums of neighbouring budgets side by side up to the lowest of their bids, then each one's rest. */
    private void tile(double[] next, int budget, double[] row) {
        int common = bids[budget];
        for (int i = 1; i < TILE; i++) {
            common = Math.min(common, bids[budget + i]);
        }
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        for (int price = 0; price <= common; price++) {
            double probability = probabilities[price];
            int left = budget - price;
            sum0 += probability * next[left];
            sum1 += probability * next[left + 1];
            sum2 += probability * next[left + 2];
            sum3 += probability * next[left + 3];
            sum4 += probability * next[left + 4];
            sum5 += probability * next[left + 5];
            sum6 += probability * next[left + 6];
            sum7 += probability * next[left + 7];
        }
        row[budget] = sum0;
        row[budget + 1] = sum1;
        row[budget + 2] = sum2;
        row[budget + 3] = sum3;
        row[budget + 4] = sum4;
        row[budget + 5] = sum5;
        row[budget + 6] = sum6;
        row[budget + 7] = sum7;
        for (int b = budget; b < budget + TILE; b++) {
            row[b] = sum(next, b, common + 1, bids[b], row[b]);
        }
    }

    private double sum(double[] next, int budget, int from, int to, double start) {
        double sum = start;
        for (int price = from; price <= to; price++) {
            sum += probabilities[price] * next[budget - price];
        }
        return sum;
    }
}
