package org.parcours.simulate;

import java.util.List;

/**
 * Control rewards of marketing or regulation, and the two discounts of a return
 * {@code R = Σ_t λ_env^t · r_t + λ_con^t · m_t} over the steps t = 0, 1, ….
 *
 * @param rewards all whose condition holds at a step are paid together
 * @param environmentDiscount λ_env in [0, 1]
 * @param controlDiscount λ_con in [0, 1]
 */
public record Control(List<Reward> rewards, double environmentDiscount, double controlDiscount) {
    /** No control rewards and no discount. */
    public static final Control NONE = new Control(List.of(), 1, 1);

    /**
     * Money, or what counts as such, paid for a contact.
     *
     * @param name what people call it
     * @param when at which contacts
     * @param amount per contacted or addressed person; below 0 for a penalty
     */
    public record Reward(String name, Condition when, double amount) {
        public Reward {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("The control reward is %s, but must be a number.".formatted(amount));
            }
        }
    }

    public Control {
        rewards = List.copyOf(rewards);
        requireDiscount(environmentDiscount, "environment");
        requireDiscount(controlDiscount, "control");
    }

    private static void requireDiscount(double discount, String what) {
        if (!(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "The %s discount is %s, but must lie in [0, 1].".formatted(what, discount));
        }
    }
}
