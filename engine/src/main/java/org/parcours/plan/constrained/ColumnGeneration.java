package org.parcours.plan.constrained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parcours.num.LinearProgramme;
import org.parcours.num.Workers;

/**
 * The best mixture of policies within limits, by column generation.
 *
 * <p>The linear programme over occupancy measures has one variable a state and action; its vertices are the occupancies
 * of deterministic policies. Written over these vertices it has a row a limit and one that sums probabilities to 1, and a
 * column a policy, far too many to write down. So a small <i>master</i> programme mixes the policies found so far; its
 * dual prices turn the search for a missing column into an ordinary planning problem without limits. Where that finds no
 * policy worth more than those in use, the mixture is optimal.
 *
 * <p>Every round also proves a bound: for any prices λ ≥ 0, no policy within the limits b brings more than
 * {@code max (value − λ·uses) + λ·b} (weak duality; this is the Lagrangian, and the rounds are the cutting planes of its
 * dual). At most one policy more than there are limits in use gets a share.
 *
 * <p>Sources: G. B. Dantzig, P. Wolfe, "Decomposition principle for linear programs", Operations Research 8, 1960;
 * E. Altman, <i>Constrained Markov Decision Processes</i>, Chapman & Hall 1999, chapters 3 and 9; J. E. Kelley, "The
 * cutting-plane method for solving convex programs", SIAM Journal 8, 1960. Deterministic.
 */
public final class ColumnGeneration<P> {
    /** Rounds after which the best mixture so far is returned, with the gap that is left. */
    private static final int MOST_ROUNDS = 2000;

    /** By which share of its size a limit may be exceeded, as rounding does. */
    private static final double LOST = 1e-9;

    private final Pricing<P> pricing;
    private final List<Column<P>> columns = new ArrayList<>();
    private int solved;

    /** Starts without any policy; policies found for some limits are kept for later ones. */
    public ColumnGeneration(Pricing<P> pricing) {
        this.pricing = pricing;
    }

    /**
     * The best mixture within limits.
     *
     * @param limits the names are for messages
     * @param tolerance the gap, as a share of the value's size, below which the search may stop
     * @throws Unreachable where no policy keeps all limits
     */
    public Mixture<P> within(List<Limit> limits, double tolerance) {
        double[] most = limits.stream().mapToDouble(Limit::most).toArray();
        if (columns.isEmpty()) {
            columns.add(solve(1, Collections.nCopies(most.length, 0.0)).column());
        }
        if (!reach(most)) {
            throw unreachable(limits);
        }
        double bound = Double.POSITIVE_INFINITY;
        for (int round = 0; ; round++) {
            Workers.requireNotInterrupted();
            LinearProgramme.Optimum master = master(most);
            Pricing.Answer<P> answer = solve(1, master.prices());
            bound = Math.min(bound, answer.bound() + dot(master.prices(), most));
            double size =
                    Math.max(Math.abs(master.value()), Math.abs(answer.column().value()));
            boolean close = bound - master.value() <= tolerance * size;
            boolean better = answer.column().worth(1, master.prices())
                            - master.equalityPrices().get(0)
                    > 1e-12 * size;
            if (close || !better || round == MOST_ROUNDS) {
                return mixture(master, bound);
            }
            columns.add(answer.column());
        }
    }

    /** The least that any policy within the other limits uses up of one constraint; empty where these are not kept. */
    public Optional<Double> least(List<Limit> limits, int which) {
        List<Limit> others = new ArrayList<>(limits);
        others.remove(which);
        Pricing<P> other = (weight, prices) -> {
            List<Double> all = new ArrayList<>(prices);
            all.add(which, weight);
            Pricing.Answer<P> answer = solve(0, all);
            Column<P> column = answer.column();
            List<Double> uses = new ArrayList<>(column.uses());
            double value = -uses.remove(which);
            return new Pricing.Answer<>(new Column<>(column.policy(), value, uses), answer.bound());
        };
        ColumnGeneration<P> search = new ColumnGeneration<>(other);
        double[] most = others.stream().mapToDouble(Limit::most).toArray();
        search.columns.add(
                search.solve(1, Collections.nCopies(most.length, 0.0)).column());
        return search.reach(most) ? Optional.of(0 - search.within(others, 1e-9).value()) : Optional.empty();
    }

    /** What the best mixture within the other limits uses up of one constraint when nothing limits it. */
    double widest(List<Limit> limits, int which, double tolerance) {
        List<Limit> wide = new ArrayList<>(limits);
        double most = columns.stream()
                .mapToDouble(column -> Math.abs(column.uses().get(which)))
                .max()
                .orElse(0);
        Mixture<P> mixture;
        do {
            most = 2 * most + 1;
            wide.set(which, limits.get(which).withMost(most));
            mixture = within(wide, tolerance);
        } while (mixture.prices().get(which) > 1e-12 * Math.abs(mixture.value()) / most);
        return mixture.uses().get(which);
    }

    private Pricing.Answer<P> solve(double weight, List<Double> prices) {
        solved++;
        return pricing.best(weight, prices);
    }

    /** Adds policies until a mixture of them keeps the limits; false where it is proved that none does. */
    private boolean reach(double[] most) {
        while (true) {
            Workers.requireNotInterrupted();
            double[] size = sizes(most);
            LinearProgramme.Optimum master = leastExcess(most, size);
            if (-master.value() <= LOST / 10) {
                return true;
            }
            List<Double> prices = new ArrayList<>();
            for (int j = 0; j < size.length; j++) {
                prices.add(master.prices().get(j) / size[j]);
            }
            Pricing.Answer<P> answer = solve(0, prices);
            // weak duality: every mixture exceeds some limit by at least this
            double certain = -answer.bound() - dot(prices, most);
            boolean better =
                    answer.column().worth(0, prices) - master.equalityPrices().get(0) > 1e-12;
            if (certain > LOST || !better) {
                return -master.value() <= LOST;
            }
            columns.add(answer.column());
        }
    }

    /** By what limits and uses are measured, so that an excess of one can be weighed against that of another. */
    private double[] sizes(double[] most) {
        double[] sizes = new double[most.length];
        for (int j = 0; j < most.length; j++) {
            sizes[j] = Math.abs(most[j]);
            for (Column<P> column : columns) {
                sizes[j] = Math.max(sizes[j], Math.abs(column.uses().get(j)));
            }
            sizes[j] = sizes[j] == 0 ? 1 : sizes[j];
        }
        return sizes;
    }

    /** The mixture whose largest excess, as a share of its constraint's size, is the least. */
    private LinearProgramme.Optimum leastExcess(double[] most, double[] size) {
        int n = columns.size();
        double[][] less = new double[most.length][n + 1];
        double[] limits = new double[most.length];
        for (int j = 0; j < most.length; j++) {
            for (int k = 0; k < n; k++) {
                less[j][k] = columns.get(k).uses().get(j) / size[j];
            }
            less[j][n] = -1;
            limits[j] = most[j] / size[j];
        }
        double[] objective = new double[n + 1];
        objective[n] = -1;
        double[] one = new double[n + 1];
        Arrays.fill(one, 0, n, 1);
        return LinearProgramme.maximise(objective, less, limits, new double[][] {one}, new double[] {1})
                .orElseThrow(() -> new IllegalStateException("an excess without a least one"));
    }

    /** The best mixture of the policies so far; limits that are kept but for rounding are taken as wide as that. */
    private LinearProgramme.Optimum master(double[] most) {
        return mixed(most, 0)
                .or(() -> mixed(most, 2 * LOST))
                .orElseThrow(() -> new IllegalStateException("limits that were kept are kept no more"));
    }

    private Optional<LinearProgramme.Optimum> mixed(double[] most, double lost) {
        int n = columns.size();
        double[] objective = new double[n];
        double[] one = new double[n];
        Arrays.fill(one, 1);
        double[][] less = new double[most.length][n];
        double[] sizes = sizes(most);
        double[] limits = new double[most.length];
        for (int j = 0; j < most.length; j++) {
            limits[j] = most[j] + lost * sizes[j];
        }
        for (int k = 0; k < n; k++) {
            objective[k] = columns.get(k).value();
            for (int j = 0; j < most.length; j++) {
                less[j][k] = columns.get(k).uses().get(j);
            }
        }
        return LinearProgramme.maximise(objective, less, limits, new double[][] {one}, new double[] {1});
    }

    private Mixture<P> mixture(LinearProgramme.Optimum master, double bound) {
        List<Mixture.Part<P>> parts = new ArrayList<>();
        double[] uses = new double[master.prices().size()];
        double sum = 0;
        for (double probability : master.x()) {
            sum += probability > 1e-12 ? probability : 0;
        }
        double value = 0;
        for (int k = 0; k < columns.size(); k++) {
            if (master.x().get(k) > 1e-12) {
                double probability = master.x().get(k) / sum;
                parts.add(new Mixture.Part<>(columns.get(k), probability));
                value += probability * columns.get(k).value();
                for (int j = 0; j < uses.length; j++) {
                    uses[j] += probability * columns.get(k).uses().get(j);
                }
            }
        }
        parts.sort(Comparator.comparingDouble((Mixture.Part<P> part) -> part.probability())
                .reversed());
        return new Mixture<>(
                parts, value, Arrays.stream(uses).boxed().toList(), master.prices(), Math.max(bound, value), solved);
    }

    private Unreachable unreachable(List<Limit> limits) {
        double[] least = new double[limits.size()];
        StringBuilder told = new StringBuilder();
        for (int j = 0; j < least.length; j++) {
            Optional<Double> within = least(limits, j);
            least[j] = within.isPresent() ? within.get() : leastAlone(least.length, j);
            if (least[j] > limits.get(j).most()) {
                told.append(told.isEmpty() ? "" : ", ")
                        .append("%s %.6g, but at most %.6g was asked for"
                                .formatted(
                                        limits.get(j).name(),
                                        least[j],
                                        limits.get(j).most()));
            }
        }
        String why = told.isEmpty()
                ? "each can be kept alone, but not all together; raise one of them"
                : "the least that can be reached is " + told;
        return new Unreachable("No policy keeps all limits: " + why + ".", least);
    }

    /** The least that any policy uses up of one constraint when the others are left aside. */
    private double leastAlone(int constraints, int which) {
        List<Double> prices = new ArrayList<>(Collections.nCopies(constraints, 0.0));
        prices.set(which, 1.0);
        return solve(0, prices).column().uses().get(which);
    }

    private static double dot(List<Double> one, double[] other) {
        double sum = 0;
        for (int j = 0; j < other.length; j++) {
            sum += one.get(j) * other[j];
        }
        return sum;
    }
}
