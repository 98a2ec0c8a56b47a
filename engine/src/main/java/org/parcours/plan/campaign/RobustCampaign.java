package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.num.LinearProgramme;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;

/**
 * Campaigns for when it is not known which of several worlds is the true one.
 *
 * @param parts the campaigns with the share of customers that gets each by lot, the largest first; one for the average
 * @param values by world, the expected return of the parts together, per customer
 * @param alone by world, the return of the best campaign for that world if it were known
 * @param weights by world: for the average its weight; for the worst case the least favourable weights, which prove the
 *     bound
 * @param value what was made as large as possible, the weighted average or the least of {@code values}
 * @param bound no campaigns, mixed or not, have a larger one; proved
 */
public record RobustCampaign(
        List<Part> parts, List<Double> values, List<Double> alone, List<Double> weights, double value, double bound) {
    private static final double GAP = 1e-9;

    /**
     * A campaign of the mixture.
     *
     * @param values by world, per customer
     * @param share of the customers who get it
     */
    public record Part(Campaign campaign, List<Double> values, double share) {
        public Part {
            values = List.copyOf(values);
        }

        /** The least value over the worlds. */
        public double worst() {
            return Collections.min(values);
        }
    }

    public RobustCampaign {
        parts = List.copyOf(parts);
        values = List.copyOf(values);
        alone = List.copyOf(alone);
        weights = List.copyOf(weights);
    }

    /**
     * The campaign of the best average over the worlds. Exact: the optimum of the planning problem whose hidden state is
     * the world, over all campaigns, which may react to whatever the customers' reactions tell of it.
     *
     * @param courses of worlds that differ in numbers only
     * @param rules bound to the first course's world
     * @param weights of the worlds, at least 0, summing to 1
     */
    public static RobustCampaign average(
            List<Course> courses, String worldName, int depth, ContactRules rules, List<Double> weights) {
        Search search = new Search(courses, worldName, depth, rules);
        Decision best = search.planner.best(weights);
        Part part = search.part(best, 1);
        return new RobustCampaign(List.of(part), part.values(), search.alone(), weights, best.value(), best.value());
    }

    /**
     * The campaigns whose least return over the worlds is the largest, mixed by lot where that helps: the solution of the
     * zero-sum game against a nature that chooses the world. Campaigns are found one by one, each the best against the
     * weights under which the mixture so far does worst; it ends when that brings nothing more, and the value of that
     * last one is the proof. Source: H. B. McMahan, G. J. Gordon, A. Blum, "Planning in the presence of cost functions
     * controlled by an adversary", ICML 2003 (the double oracle).
     *
     * @param courses of worlds that differ in numbers only
     * @param rules bound to the first course's world
     */
    public static RobustCampaign worst(List<Course> courses, String worldName, int depth, ContactRules rules) {
        Search search = new Search(courses, worldName, depth, rules);
        List<Double> weights = Collections.nCopies(courses.size(), 1.0 / courses.size());
        List<Part> found = new ArrayList<>();
        double bound = Double.POSITIVE_INFINITY;
        while (true) {
            Decision best = search.planner.best(weights);
            bound = Math.min(bound, best.value());
            Part part = search.part(best, 0);
            boolean known = found.stream().anyMatch(each -> each.values().equals(part.values()));
            found.add(part);
            LinearProgramme.Optimum game = game(found, courses.size());
            if (known || bound - game.value() <= GAP * Math.abs(bound)) {
                return search.mixed(found, game, bound);
            }
            weights = normalised(game.prices());
        }
    }

    /** The campaign of the found ones whose least value is the largest. */
    public Part bestSingle() {
        return parts.stream().max(Comparator.comparingDouble(Part::worst)).orElseThrow();
    }

    /** max z with z ≤ Σ share · value in every world; z is the difference of two variables, as it has any sign. */
    private static LinearProgramme.Optimum game(List<Part> found, int worlds) {
        int n = found.size();
        double[][] less = new double[worlds][n + 2];
        double[] one = new double[n + 2];
        Arrays.fill(one, 0, n, 1);
        for (int w = 0; w < worlds; w++) {
            for (int k = 0; k < n; k++) {
                less[w][k] = -found.get(k).values().get(w);
            }
            less[w][n] = 1;
            less[w][n + 1] = -1;
        }
        double[] objective = new double[n + 2];
        objective[n] = 1;
        objective[n + 1] = -1;
        return LinearProgramme.maximise(objective, less, new double[worlds], new double[][] {one}, new double[] {1})
                .orElseThrow(() -> new IllegalStateException("a game without a value"));
    }

    private static List<Double> normalised(List<Double> prices) {
        double sum = prices.stream().mapToDouble(Double::doubleValue).sum();
        return prices.stream().map(price -> price / sum).toList();
    }

    private static final class Search {
        private final List<Course> courses;
        private final String worldName;
        private final int depth;
        private final ContactRules rules;
        private final JointPlanner planner;

        private Search(List<Course> courses, String worldName, int depth, ContactRules rules) {
            this.courses = courses;
            this.worldName = worldName;
            this.depth = depth;
            this.rules = rules;
            planner = new JointPlanner(courses, depth, rules);
        }

        private Part part(Decision best, double share) {
            Campaign campaign = new Campaign(
                    "Best of several worlds",
                    worldName,
                    OptionalLong.empty(),
                    CampaignPlan.campaign(courses.get(0).world(), worldName, best)
                            .start());
            List<Double> values = courses.stream()
                    .map(course -> new CampaignValue(course).perCustomer(campaign.start()))
                    .toList();
            return new Part(campaign, values, share);
        }

        private List<Double> alone() {
            List<Double> alone = new ArrayList<>();
            for (int w = 0; w < courses.size(); w++) {
                Course course = courses.get(w);
                ContactRules own = rules.boundTo(course.world());
                CampaignPlanner known = new CampaignPlanner(course.world(), depth, own);
                alone.add(known.best(course.entry(1), own.entry()).value());
            }
            return alone;
        }

        private RobustCampaign mixed(List<Part> found, LinearProgramme.Optimum game, double bound) {
            List<Part> parts = new ArrayList<>();
            double[] values = new double[courses.size()];
            for (int k = 0; k < found.size(); k++) {
                double share = game.x().get(k);
                if (share > 1e-12) {
                    Part part = found.get(k);
                    parts.add(new Part(part.campaign(), part.values(), share));
                    for (int w = 0; w < values.length; w++) {
                        values[w] += share * part.values().get(w);
                    }
                }
            }
            parts.sort(Comparator.comparingDouble(Part::share).reversed());
            double worst = Arrays.stream(values).min().orElseThrow();
            return new RobustCampaign(
                    parts,
                    Arrays.stream(values).boxed().toList(),
                    alone(),
                    normalised(game.prices()),
                    worst,
                    Math.max(bound, worst));
        }
    }
}
