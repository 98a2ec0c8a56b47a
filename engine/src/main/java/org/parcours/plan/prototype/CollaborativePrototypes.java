package org.parcours.plan.prototype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Collaborative prototypes. All sellers share E policies. Every n weeks each gets a random subset of them; each journey
 * follows one of the subset, drawn evenly, but for a falling share of contacts at random; customers' feedback is
 * reported. Then each policy is retrained on the averaged reports of the sellers whom it suits best of all E: those for
 * whom its best actions meet the largest reported feedback. In the first half of the rounds a policy that suits nobody
 * best starts anew from the reports of a seller drawn at random. When no action value changes by the threshold any more, or the rounds are over, each
 * seller gets the policy that suits him best.
 *
 * <p>So the reports choose the policy and the policy the reports, as means and members do in k-means (S. P. Lloyd, "Least
 * squares quantization in PCM", IEEE Transactions on Information Theory 28, 1982), with policies for means: online
 * clustering of bandits (C. Gentile, S. Li, G. Zappella, ICML 2014) is its closest relative. Cost of a round: journeys ·
 * steps + sellers · E · steps · states.
 */
public final class CollaborativePrototypes {
    private final SellerMarket market;
    private final int[] segments;
    private final Pooling pooling;
    private final PrototypeSettings settings;
    private final RandomStream random;
    private final Reports[] reports;
    private final Reports everybody;
    private final Prototype[] policies;
    private final int[] all;
    private final Prototype[] best;

    private CollaborativePrototypes(
            SellerMarket market, int[] segments, Pooling pooling, PrototypeSettings settings, Seed seed) {
        this.market = market;
        this.segments = segments.clone();
        this.pooling = pooling;
        this.settings = settings;
        random = new RandomStream(seed);
        int rows = market.moves().rows();
        reports = new Reports[segments.length];
        for (int seller = 0; seller < reports.length; seller++) {
            reports[seller] = new Reports(rows);
        }
        everybody = new Reports(rows);
        policies = new Prototype[pooling.policies(settings, segments.length, market.segments())];
        all = new int[policies.length];
        for (int policy = 0; policy < policies.length; policy++) {
            policies[policy] = Prototype.of(market, fancies(rows));
            all[policy] = policy;
        }
        best = new Prototype[market.segments()];
        for (int segment = 0; segment < best.length; segment++) {
            best[segment] = Prototype.of(market, market.means(segment));
        }
    }

    /**
     * Lets sellers learn.
     *
     * @param segments of each seller the segment of his customers, which the learning never looks at, but for {@link
     *     Pooling#SEGMENT}
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static PrototypeRun run(
            SellerMarket market, int[] segments, Pooling pooling, PrototypeSettings settings, Seed seed) {
        if (segments.length == 0) {
            throw new IllegalArgumentException("There are no sellers; name the segment of at least one.");
        }
        return new CollaborativePrototypes(market, segments, pooling, settings, seed).run();
    }

    private PrototypeRun run() {
        List<Round> rounds = new ArrayList<>();
        boolean still = false;
        for (int round = 0; round < settings.rounds() && !still; round++) {
            Workers.requireNotInterrupted();
            int[][] subsets = subsets();
            double earned = live(subsets, round);
            double variation = retrain(subsets, 2 * round < settings.rounds());
            rounds.add(judged(round, variation, earned));
            still = variation < settings.threshold();
        }
        return new PrototypeRun(rounds, still, optimum());
    }

    /** Which policies each seller holds. */
    private int[][] subsets() {
        double[] common = common();
        int[][] subsets = new int[segments.length][];
        for (int seller = 0; seller < subsets.length; seller++) {
            subsets[seller] = switch (pooling) {
                case HOLDERS, MATCHED -> drawn();
                case KEPT -> with(suiting(seller, all, common), drawn());
                case EVERYBODY -> new int[] {0};
                case OWN -> new int[] {seller};
                case SEGMENT -> new int[] {segments[seller]};
            };
        }
        return subsets;
    }

    /** A subset, each policy as probable as the others: the first places of a Fisher–Yates shuffle. */
    private int[] drawn() {
        int[] shuffled = all.clone();
        for (int i = 0; i < settings.subset(); i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int drawn = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = drawn;
        }
        return Arrays.copyOf(shuffled, settings.subset());
    }

    /** A subset that holds a policy: in place of its first one where it does not yet. */
    private static int[] with(int policy, int[] subset) {
        for (int held : subset) {
            if (held == policy) {
                return subset;
            }
        }
        subset[0] = policy;
        return subset;
    }

    /** Lives the journeys of a round and reports their feedback; gives the mean return. */
    private double live(int[][] subsets, int round) {
        int journeys = settings.weeks() * settings.journeysPerWeek();
        double[] common = common();
        double earned = 0;
        for (int seller = 0; seller < segments.length; seller++) {
            int suiting = suiting(seller, subsets[seller], common);
            for (int journey = 0; journey < journeys; journey++) {
                boolean suited = pooling == Pooling.KEPT && random.nextUniform() >= settings.left(round);
                int held = suited ? suiting : subsets[seller][random.nextInt(subsets[seller].length)];
                earned += live(seller, policies[held], settings.exploration(round));
            }
        }
        return earned / (segments.length * (double) journeys);
    }

    private double live(int seller, Prototype policy, double exploration) {
        Transitions moves = market.moves();
        double weight = 1;
        double earned = 0;
        int state = 0;
        for (int step = 0; step < market.horizon() && !moves.isTerminal(state); step++) {
            int first = moves.firstRow(state);
            int row = random.nextUniform() < exploration
                    ? first + random.nextInt(moves.endRow(state) - first)
                    : policy.row(step, state);
            double feedback = market.report(segments[seller], row, random);
            reports[seller].add(row, feedback);
            everybody.add(row, feedback);
            earned += weight * feedback;
            weight *= market.discount();
            state = market.next(row, random);
        }
        return earned;
    }

    /** Makes all policies anew; gives the largest change among those that were in use before and still are. */
    private double retrain(int[][] subsets, boolean startsAnew) {
        int rows = market.moves().rows();
        double[] common = common();
        Reports[] pooled = new Reports[policies.length];
        for (int policy = 0; policy < pooled.length; policy++) {
            pooled[policy] = new Reports(rows);
        }
        boolean[] wanted = pool(subsets, common, pooled);
        double variation = 0;
        for (int policy = 0; policy < policies.length; policy++) {
            if (wanted[policy] || startsAnew) {
                Reports basis = wanted[policy] ? pooled[policy] : reports[random.nextInt(reports.length)];
                Prototype fresh = Prototype.of(market, basis.means(common, settings.priorWeight()));
                if (wanted[policy]) {
                    variation = Math.max(variation, fresh.variation(policies[policy]));
                }
                policies[policy] = fresh;
            }
        }
        return variation;
    }

    /** Adds the reports that each policy is retrained on; tells which policies anybody wants. */
    private boolean[] pool(int[][] subsets, double[] common, Reports[] pooled) {
        boolean[] wanted = new boolean[policies.length];
        for (int seller = 0; seller < segments.length; seller++) {
            int[] trained = pooling.isMatched() ? new int[] {suiting(seller, all, common)} : subsets[seller];
            for (int policy : trained) {
                pooled[policy].add(reports[seller]);
                wanted[policy] = true;
            }
        }
        return wanted;
    }

    /** What everybody reported on average. */
    private double[] common() {
        return everybody.means(new double[market.moves().rows()], settings.priorWeight());
    }

    /** The policy among some whose best actions meet the largest feedback that a seller reported; the first of equals. */
    private int suiting(int seller, int[] among, double[] common) {
        double[] reported = reports[seller].means(common, settings.priorWeight());
        int best = among[0];
        double largest = Double.NEGATIVE_INFINITY;
        for (int policy : among) {
            double worth = policies[policy].worth(reported);
            if (worth > largest) {
                largest = worth;
                best = policy;
            }
        }
        return best;
    }

    private Round judged(int round, double variation, double earned) {
        double[] common = common();
        double value = 0;
        int right = 0;
        for (int seller = 0; seller < segments.length; seller++) {
            Prototype policy = policies[given(seller, common)];
            value += policy.worth(market.means(segments[seller]));
            right += segmentOf(policy) == segments[seller] ? 1 : 0;
        }
        int sellers = segments.length;
        return new Round((round + 1) * settings.weeks(), variation, value / sellers, earned, (double) right / sellers);
    }

    private int given(int seller, double[] common) {
        return switch (pooling) {
            case HOLDERS, MATCHED, KEPT -> suiting(seller, all, common);
            case EVERYBODY -> 0;
            case OWN -> seller;
            case SEGMENT -> segments[seller];
        };
    }

    /** The segment in which a policy loses least against the best one. */
    private int segmentOf(Prototype policy) {
        int closest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int segment = 0; segment < best.length; segment++) {
            double[] means = market.means(segment);
            double loss = best[segment].worth(means) - policy.worth(means);
            if (loss < least) {
                least = loss;
                closest = segment;
            }
        }
        return closest;
    }

    private double optimum() {
        double sum = 0;
        for (int segment : segments) {
            sum += best[segment].worth(market.means(segment));
        }
        return sum / segments.length;
    }

    /** Feedback as a policy imagines it before any came. */
    private double[] fancies(int rows) {
        double[] fancies = new double[rows];
        for (int row = 0; row < rows; row++) {
            fancies[row] = 2 * random.nextUniform() - 1;
        }
        return fancies;
    }
}
