package org.parcours.plan;

import org.parcours.model.Mdp;

/** The discounted optimum of a model without a horizon: a method's iterate, certified, and polished where need be. */
final class DiscountedReward {
    /** Up to this many states policy iteration with its direct solution is the quickest way. */
    private static final int SMALL = 400;

    /** How often values are polished before a tolerance counts as out of reach. */
    private static final int POLISH = 4;

    private DiscountedReward() {}

    static Solution solve(Mdp mdp, double[] reward, double discount, PlanSettings settings) {
        try (StateRanges ranges = new StateRanges(mdp.states().size(), settings.threads())) {
            Bellman bellman = new Bellman(mdp.transitions(), reward, discount, ranges);
            Contraction contraction = Contraction.of(mdp.transitions(), discount);
            Method method = method(mdp, settings.method());
            Iterate iterate = iterate(method, bellman, contraction, settings.tolerance());
            DiscountedCertificate certificate = certify(bellman, contraction, iterate.values(), settings.tolerance());
            double[] values = certificate.middle();
            int[] rows = new int[values.length];
            Change change = bellman.firstOfTied(values, Values.tie(values, certificate.bound()), rows);
            Accuracy accuracy = new Accuracy(iterate.iterations(), change.size(), certificate.bound());
            return Solution.stationary(mdp, settings.criterion(), method, new Stage(mdp, values, rows), accuracy);
        }
    }

    private static Method method(Mdp mdp, Method asked) {
        if (asked == Method.BACKWARD_INDUCTION) {
            throw new IllegalArgumentException("Backward induction needs a horizon to start from;"
                    + " give one, or choose another method such as policy-iteration.");
        }
        if (asked != Method.AUTO) {
            return asked;
        }
        return mdp.states().size() <= SMALL ? Method.POLICY_ITERATION : Method.MODIFIED_POLICY_ITERATION;
    }

    private static Iterate iterate(Method method, Bellman bellman, Contraction contraction, double tolerance) {
        // a width of the tolerance is a bound of half of it: the other half is left for rounding
        return switch (method) {
            case VALUE_ITERATION -> ValueIteration.solve(bellman, contraction, tolerance);
            case GAUSS_SEIDEL -> GaussSeidel.solve(bellman, contraction, tolerance);
            case MODIFIED_POLICY_ITERATION -> ModifiedPolicyIteration.solve(bellman, contraction, tolerance);
            case POLICY_ITERATION -> PolicyIteration.solve(bellman);
            case AUTO, BACKWARD_INDUCTION -> throw new IllegalStateException("not an iteration: " + method);
        };
    }

    private static DiscountedCertificate certify(
            Bellman bellman, Contraction contraction, double[] values, double tolerance) {
        DiscountedCertificate best = new DiscountedCertificate(bellman, contraction, values);
        for (int i = 0; i < POLISH && best.bound() > tolerance; i++) {
            DiscountedCertificate next = best.polished(bellman, contraction);
            best = next.bound() < best.bound() ? next : best;
        }
        if (!(best.bound() <= tolerance)) {
            throw TooTight.refusal(tolerance, best.bound());
        }
        return best;
    }
}
