package org.parcours.simulate;

import java.util.Arrays;
import org.parcours.num.NormalQuantile;

/**
 * Customers with their own reach, affinities, pressure and organic purchases.
 *
 * <p>A step's odds depend on which earlier contacts were delivered, which is one bit a level: they are tabulated by node
 * and bits. Most customers react negatively whatever their affinity is; a customer whose affinity lies below the 99.9 %
 * quantile and whose random word lies below the probability of a negative at that quantile needs neither a normal
 * quantile nor an exponential, since that probability falls with affinity.
 */
final class HiddenSampler implements Sampler {
    private static final double COMMON = 0.999;
    private static final int MOST_CELLS = 1 << 24;

    private final World world;
    private final StepTree tree;
    private final CustomerWords words;
    private final Organic organic;
    private final int reactions;
    private final int negative;
    private final int outcomes;
    private final double sigma;
    /** By node: the first cell; cells go by delivered bits, then outcome. */
    private final int[] firstCell;
    /** By node: the first entry of {@link #odds}; entries go by delivered bits of earlier levels, then reaction. */
    private final int[] firstOdds;

    private double[] odds = {};
    private double[] negativeWeights = {};
    private double[] sureNegative = {};
    private final boolean[] moved;
    private final double[] reach;
    private final double staysAll;
    private int cells;

    HiddenSampler(World world, StepTree tree, CustomerWords words, int lastDay) {
        this.world = world;
        this.tree = tree;
        this.words = words;
        organic = new Organic(world, lastDay);
        reactions = world.reactions().size();
        negative = world.negative();
        outcomes = 2 * reactions + 1;
        sigma = HiddenTypes.sigma(world.behaviour().affinityVariation());
        firstCell = new int[tree.size()];
        firstOdds = new int[tree.size()];
        moved = new boolean[reactions];
        for (int k = 0; k < reactions; k++) {
            moved[k] = world.reactions().get(k).isResponse();
        }
        reach = world.channels().stream().mapToDouble(Channel::reach).toArray();
        staysAll = organic.staying(organic.period());
        layOut();
        if (tree.size() > 0) {
            Answers answers = new Answers(world);
            compile(0, answers, answers.start(), new double[] {0});
        }
    }

    @Override
    public int cells() {
        return cells + 2;
    }

    @Override
    public void sample(long from, long to, long[] counts) {
        for (long customer = from; customer < to; customer++) {
            counts[end(customer)]++;
        }
    }

    @Override
    public void ends(long from, int customers, int[] cells) {
        for (int i = 0; i < customers; i++) {
            cells[i] = end(from + i);
        }
    }

    @Override
    public double buysAloneAfter(long customer) {
        double uniform = words.seed().uniform(words.organic(customer));
        return uniform > staysAll ? organic.day(uniform) : Double.POSITIVE_INFINITY;
    }

    /** Sends a customer through the tree; answers the cell in which he ends. */
    private int end(long customer) {
        double organicDay = buysAloneAfter(customer);
        boolean buysAlone = organicDay < Double.POSITIVE_INFINITY;
        if (firstCell.length == 0) {
            return cells + (buysAlone ? 1 : 0);
        }
        int node = 0;
        int level = 0;
        int delivered = 0;
        while (true) {
            if (organicDay <= tree.day(node)) {
                return firstCell[node] + delivered * outcomes + 2 * reactions;
            }
            int earlier = delivered;
            int reaction = negative;
            if (isReached(customer, tree.contact(node).channel())) {
                delivered |= 1 << level;
                reaction = answer(customer, node, level, earlier);
            }
            int child = tree.child(node, reaction);
            if (child == StepTree.NONE) {
                return firstCell[node] + delivered * outcomes + reaction + (buysAlone ? reactions : 0);
            }
            node = child;
            level++;
        }
    }

    @Override
    public int reaction(long customer, int node, long delivered) {
        return isReached(customer, tree.contact(node).channel())
                ? answer(customer, node, tree.level(node), (int) delivered)
                : negative;
    }

    private boolean isReached(long customer, int channel) {
        return words.seed().uniform(words.channel(customer, channel)) < reach[channel];
    }

    /** The reaction of a customer who receives a contact. */
    private int answer(long customer, int node, int level, int earlier) {
        double luck = words.seed().uniform(words.firstStep(customer) + level);
        double affinity =
                words.seed().uniform(words.channel(customer, tree.contact(node).channel()) + 1);
        int row = firstOdds[node] / reactions + earlier;
        return affinity >= COMMON || luck >= sureNegative[row] ? reaction(row * reactions, luck, affinity) : negative;
    }

    /** The reaction that a random number falls on: the negative one first, then the others in order. */
    private int reaction(int row, double luck, double uniform) {
        double affinity = sigma == 0 ? 1 : HiddenTypes.affinity(sigma, NormalQuantile.of(uniform));
        double sum = 0;
        for (int k = 0; k < reactions; k++) {
            sum += odds[row + k] * (moved[k] ? affinity : 1);
        }
        double ofNegative = negativeWeights[row / reactions];
        double left = luck * (ofNegative + sum) - ofNegative;
        if (left < 0) {
            return negative;
        }
        int last = negative;
        for (int k = 0; k < reactions; k++) {
            double weight = odds[row + k] * (moved[k] ? affinity : 1);
            if (weight > 0) {
                last = k;
                left -= weight;
                if (left < 0) {
                    return k;
                }
            }
        }
        return last;
    }

    @Override
    public Ending ending(int cell, long customers) {
        if (cell >= cells) {
            return new Ending(StepTree.NONE, 0, Ending.BEFORE_CONTACT, cell > cells, customers);
        }
        int place = Arrays.binarySearch(firstCell, cell);
        int node = place >= 0 ? place : -place - 2;
        int outcome = (cell - firstCell[node]) % outcomes;
        int delivered = (cell - firstCell[node]) / outcomes;
        int reaction = outcome == 2 * reactions ? Ending.BEFORE_CONTACT : outcome % reactions;
        return new Ending(node, delivered, reaction, outcome >= reactions, customers);
    }

    private void layOut() {
        long nextCell = 0;
        long nextOdds = 0;
        for (int node = 0; node < tree.size(); node++) {
            firstCell[node] = (int) nextCell;
            firstOdds[node] = (int) nextOdds;
            nextCell += (2L << tree.level(node)) * outcomes;
            nextOdds += (1L << tree.level(node)) * reactions;
            if (nextCell > MOST_CELLS) {
                throw new IllegalArgumentException(
                        ("The campaign has %d steps on up to %d levels; its customers would end in more than %d ways, "
                                        + "which is too many to count. Take fewer levels.")
                                .formatted(tree.size(), world.timing().depth(), MOST_CELLS));
            }
        }
        cells = (int) nextCell;
        odds = new double[(int) nextOdds];
        negativeWeights = new double[(int) nextOdds / reactions];
        sureNegative = new double[(int) nextOdds / reactions];
    }

    /**
     * Tabulates a node and those below it.
     *
     * @param pressures what is felt after the step before, by delivered bits
     */
    private void compile(int node, Answers answers, HistoryState state, double[] pressures) {
        Contact contact = tree.contact(node);
        double[] weights = answers.weights(state, contact);
        double[] faded = pressures.clone();
        double remaining = world.behaviour()
                .pressure()
                .map(pressure -> pressure.remaining(contact.waitDays()))
                .orElse(0.0);
        for (int bits = 0; bits < faded.length; bits++) {
            faded[bits] *= remaining;
            tabulate(firstOdds[node] + bits * reactions, weights, faded[bits]);
        }
        double[] after = Arrays.copyOf(faded, 2 * faded.length);
        for (int bits = 0; bits < faded.length; bits++) {
            after[faded.length + bits] = faded[bits] + 1;
        }
        for (int k = 0; k < reactions; k++) {
            int child = tree.child(node, k);
            if (child != StepTree.NONE) {
                compile(child, answers, answers.after(state, contact, k), after);
            }
        }
    }

    private void tabulate(int row, double[] weights, double pressure) {
        double common = HiddenTypes.affinity(sigma, NormalQuantile.of(COMMON));
        double all = 0;
        double most = 0;
        for (int k = 0; k < reactions; k++) {
            String name = world.reactions().get(k).name();
            double exponent = world.behaviour()
                    .pressure()
                    .map(model -> model.exponents().getOrDefault(name, 0.0))
                    .orElse(0.0);
            odds[row + k] = weights[k] * Math.exp(exponent * pressure);
            all += odds[row + k];
            most += odds[row + k] * (moved[k] ? common : 1);
        }
        boolean isOdds = world.behaviour().scale() == Behaviour.Scale.ODDS;
        double ofNegative = isOdds ? 1 : Math.max(0, 1 - all);
        negativeWeights[row / reactions] = ofNegative;
        sureNegative[row / reactions] = ofNegative / (ofNegative + most);
    }
}
