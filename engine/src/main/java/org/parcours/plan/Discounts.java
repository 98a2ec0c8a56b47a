package org.parcours.plan;

/**
 * What a reward of the next step is worth now: the return is Σ_t environment^t · r_t + control^t · m_t.
 *
 * @param environment the discount of environment rewards r, in [0, 1]
 * @param control the discount of control rewards m, in [0, 1]
 */
public record Discounts(double environment, double control) {
    public Discounts {
        check("environment", environment);
        check("control", control);
    }

    /** One discount for both kinds of reward. */
    public static Discounts same(double discount) {
        return new Discounts(discount, discount);
    }

    /** Whether one discount holds for both kinds of reward. */
    public boolean areEqual() {
        return environment == control;
    }

    /** The larger one. */
    public double larger() {
        return Math.max(environment, control);
    }

    /** What an environment reward of a step counts in units of that step: (environment / larger)^step. */
    public double environmentWeight(int step) {
        return weight(environment, step);
    }

    /** What a control reward of a step counts in units of that step: (control / larger)^step. */
    public double controlWeight(int step) {
        return weight(control, step);
    }

    private double weight(double discount, int step) {
        return discount == larger() ? 1 : Math.pow(discount / larger(), step);
    }

    private static void check(String which, double discount) {
        if (!(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "The " + which + " discount is " + discount + ", but must lie in [0, 1].");
        }
    }
}
