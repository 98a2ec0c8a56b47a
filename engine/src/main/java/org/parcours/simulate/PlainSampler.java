package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.Seed;

/**
 * Customers who are all alike: each step has fixed probabilities, compared as whole numbers with random words.
 * Reactions are tried in the world's order with the negative one first, which nearly everybody shows.
 */
final class PlainSampler implements Sampler {
    private final StepTree tree;
    private final CustomerWords words;
    private final int reactions;
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
        Seed seed = words.seed();
        for (long customer = from; customer < to; customer++) {
            long position = seed.value() + words.firstStep(customer) * Seed.STEP;
            int node = 0;
            int cell;
            do {
                long word = Seed.mix(position) >>> 2;
                position += Seed.STEP;
                cell = node * reactions;
                while (word >= thresholds[cell]) {
                    cell++;
                }
                node = next[cell];
            } while (node >= 0);
            counts[cell]++;
        }
    }

    @Override
    public List<Ending> endings(long[] counts) {
        List<Ending> endings = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            int node = cell / reactions;
            if (counts[cell] > 0) {
                long delivered = (1L << (tree.level(node) + 1)) - 1;
                endings.add(new Ending(node, delivered, order[cell % reactions], false, counts[cell]));
            }
        }
        return endings;
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
