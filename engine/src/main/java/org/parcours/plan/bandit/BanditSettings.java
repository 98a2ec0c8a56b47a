package org.parcours.plan.bandit;

import org.parcours.num.Seed;

/**
 * How a bandit is let loose.
 *
 * @param customers how many come, at least 1
 * @param batch how many decisions are taken before their rewards are known, at least 1
 * @param seed who comes, what is drawn and what is earned
 */
public record BanditSettings(long customers, int batch, Seed seed) {
    public BanditSettings {
        if (customers < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "%d customers in batches of %d; both must be at least 1.".formatted(customers, batch));
        }
    }
}
