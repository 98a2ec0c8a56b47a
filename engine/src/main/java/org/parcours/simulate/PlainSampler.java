package org.parcours.simulate;

import java.util.Arrays;
import org.parcours.num.Seed;

/**
 * Customers who are all alike: each step has fixed probabilities, compared as whole numbers with random words.
 * Reactions are tried in the world's order with the negative one first, which nearly everybody shows.
 *
 * <p>Most customers react negatively at every step, and who does is told by comparisons alone, level by level over a
 * block of customers: a loop without branches, which the compiler turns into vector instructions. Only the others are
 * then sent through the tree. Random words are addressed, so drawing theirs again gives the same words.
 */
final class PlainSampler implements Sampler {
    /** Customers at a time: what is known of them fits the first-level cache. */
    private static final int BLOCK = 1024;

    private final StepTree tree;
    private final CustomerWords words;
    private final int reactions;
    /** The distance of each customer's words from those of the block's first one. */
    private final long[] offsets = new long[BLOCK];
    /** By node and place in the order: the cumulative threshold; the last always holds. */
    private final long[] thresholds;
    /** By node and place in the order: the next node, or {@link StepTree#NONE}. */
    private final int[] next;
    /** The reaction at each place of the order. */
    private final int[] order;

    PlainSampler(World world, StepTree tree, CustomerWords words) {
        this.tree = tree;
        this.words = words;
        reactions = world.reactions().size();
        thresholds = new long[tree.size() * reactions];
        next = new int[tree.size() * reactions];
        order = negativeFirst(world);
        for (int i = 0; i < BLOCK; i++) {
            offsets[i] = position(i) - position(0);
        }
        if (tree.size() > 0) {
            Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), tree.lastDay());
            compile(0, course.entry(1));
        }
    }

    @Override
    public int cells() {
        return thresholds.length;
    }

    @Override
    public void sample(long from, long to, long[] counts) {
        long[] belowZero = new long[BLOCK];
        int[] others = new int[BLOCK];
        for (long first = from; first < to; first += BLOCK) {
            int customers = (int) Math.min(BLOCK, to - first);
            int cell = allNegative(position(first), belowZero);
            int size = 0;
            for (int i = 0; i < customers; i++) {
                others[size] = i;
                size -= (int) (belowZero[i] >> 63);
            }
            counts[cell] += customers - size;
            for (int i = 0; i < size; i++) {
                counts[end(position(first + others[i]))]++;
            }
        }
    }

    /**
     * Follows a block of customers along negative reactions to the cell in which those end who show no other.
     *
     * @param belowZero becomes negative for a customer who leaves this path
     */
    private int allNegative(long position, long[] belowZero) {
        Arrays.fill(belowZero, 0);
        int cell = 0;
        while (true) {
            compare(position, thresholds[cell] - 1, belowZero);
            if (next[cell] == StepTree.NONE) {
                return cell;
            }
            position += Seed.STEP;
            cell = next[cell] * reactions;
        }
    }

    private void compare(long position, long most, long[] belowZero) {
        for (int i = 0; i < BLOCK; i++) {
            belowZero[i] |= most - (Seed.mix(position + offsets[i]) >>> 2);
        }
    }

    /** The cell in which the customer ends whose words start at a position. */
    private int end(long position) {
        int node = 0;
        int cell;
        do {
            long word = Seed.mix(position) >>> 2;
            position += Seed.STEP;
            cell = cell(node, word);
            node = next[cell];
        } while (node != StepTree.NONE);
        return cell;
    }

    /** The cell of a node on which a word falls. */
    private int cell(int node, long word) {
        int cell = node * reactions;
        while (word >= thresholds[cell]) {
            cell++;
        }
        return cell;
    }

    @Override
    public double buysAloneAfter(long customer) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public int reaction(long customer, int node, long delivered) {
        long word = words.seed().word(words.firstStep(customer) + tree.level(node)) >>> 2;
        return order[cell(node, word) - node * reactions];
    }

    private long position(long customer) {
        return words.seed().value() + words.firstStep(customer) * Seed.STEP;
    }

    @Override
    public void ends(long from, int customers, int[] cells) {
        long[] belowZero = new long[BLOCK];
        for (int first = 0; first < customers; first += BLOCK) {
            int end = Math.min(customers, first + BLOCK);
            Arrays.fill(cells, first, end, allNegative(position(from + first), belowZero));
            for (int i = first; i < end; i++) {
                if (belowZero[i - first] < 0) {
                    cells[i] = end(position(from + i));
                }
            }
        }
    }

    @Override
    public Ending ending(int cell, long customers) {
        int node = cell / reactions;
        long delivered = (1L << (tree.level(node) + 1)) - 1;
        return new Ending(node, delivered, order[cell % reactions], false, customers);
    }

    private void compile(int node, DecisionPoint point) {
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        double sum = 0;
        for (int place = 0; place < reactions; place++) {
            int reaction = order[place];
            int cell = node * reactions + place;
            sum += sent.people(reaction);
            thresholds[cell] = Seed.threshold(place == reactions - 1 ? 1 : Math.min(1, sum));
            next[cell] = tree.child(node, reaction);
            if (next[cell] != StepTree.NONE) {
                compile(next[cell], sent.after(reaction).ofOnePerson());
            }
        }
    }

    private static int[] negativeFirst(World world) {
        int[] order = new int[world.reactions().size()];
        order[0] = world.negative();
        int place = 1;
        for (int k = 0; k < order.length; k++) {
            if (k != order[0]) {
                order[place++] = k;
            }
        }
        return order;
    }
}
