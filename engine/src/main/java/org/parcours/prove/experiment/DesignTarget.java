package org.parcours.prove.experiment;

import java.util.function.Function;

/** What a planned experiment is to find: the smallest difference that is worth finding, and what it stands out against. */
public sealed interface DesignTarget {
    /**
     * A share of people, such as those who buy.
     *
     * @param control the share in the control, in (0, 1)
     * @param effect what an arm adds to it, not 0; the sum lies in (0, 1)
     */
    record Rate(double control, double effect) implements DesignTarget {
        public Rate {
            if (!(control > 0 && control < 1)) {
                throw new IllegalArgumentException(
                        "The rate of the control is " + control + ", but must lie in (0, 1), such as 0.1 for 10 %.");
            }
            requireEffect(effect);
            if (!(control + effect > 0 && control + effect < 1)) {
                throw new IllegalArgumentException(
                        "An effect of %s on a rate of %s gives %s, but a rate must lie in (0, 1)."
                                .formatted(effect, control, control + effect));
            }
        }
    }

    /**
     * A mean, such as profit a customer.
     *
     * @param deviation the standard deviation of the outcome between customers, above 0
     * @param effect what an arm adds to the mean, not 0
     * @param test whether the deviation counts as known
     */
    record Mean(double deviation, double effect, MeanTest test) implements DesignTarget {
        public Mean {
            if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The standard deviation is " + deviation + ", but must be above 0 and finite.");
            }
            requireEffect(effect);
        }
    }

    /** How a difference of means is tested. */
    enum MeanTest {
        /** As though the deviation were known: right for hundreds of people and more. */
        Z,
        /** By Student's t: right for few people too. */
        T
    }

    /** The smallest difference worth finding, in the outcome's unit. */
    default double effect() {
        return fold(Rate::effect, Mean::effect);
    }

    /** The same target with another smallest difference. */
    default DesignTarget withEffect(double effect) {
        return fold(rate -> new Rate(rate.control(), effect), mean -> new Mean(mean.deviation(), effect, mean.test()));
    }

    /** Handles every kind. */
    default <R> R fold(Function<Rate, R> rate, Function<Mean, R> mean) {
        return this instanceof Rate one ? rate.apply(one) : mean.apply((Mean) this);
    }

    private static void requireEffect(double effect) {
        if (!(Math.abs(effect) > 0 && Math.abs(effect) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The smallest effect is " + effect + ", but must be a finite number other than 0.");
        }
    }
}
