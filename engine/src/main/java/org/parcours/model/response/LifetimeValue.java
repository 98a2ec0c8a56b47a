package org.parcours.model.response;

import java.util.Arrays;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;

/** What a customer who responds is worth, in the log's currency: LTV(x). */
public sealed interface LifetimeValue {
    /** The worth of each row's customer, were it to respond, as far as the log says it. */
    double[] of(JourneyLog log);

    /** What it is, in a word: a number, a column's name or {@code return}. */
    String text();

    /** Whether the worth is seen only on those who responded, and must be predicted for the others. */
    default boolean isPredicted() {
        return false;
    }

    /**
     * The same for everybody, such as a margin.
     *
     * @param amount finite
     */
    record Same(double amount) implements LifetimeValue {
        public Same {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("The lifetime value is " + amount + ", but must be finite.");
            }
        }

        @Override
        public String text() {
            return Double.toString(amount);
        }

        @Override
        public double[] of(JourneyLog log) {
            double[] values = new double[log.steps()];
            Arrays.fill(values, amount);
            return values;
        }
    }

    /**
     * A column of numbers in which every row's value is known.
     *
     * @param name with its {@code x_}
     */
    record Column(String name) implements LifetimeValue {
        @Override
        public String text() {
            return name;
        }

        @Override
        public double[] of(JourneyLog log) {
            Feature.Numbers column = log.features().stream()
                    .filter(feature -> feature.name().equals(name) && feature instanceof Feature.Numbers)
                    .map(Feature.Numbers.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The log has no column of numbers \"" + name
                            + "\"; its features are "
                            + String.join(
                                    ", ",
                                    log.features().stream().map(Feature::name).toList())
                            + "."));
            double[] values = new double[log.steps()];
            for (int row = 0; row < values.length; row++) {
                if (!column.isKnown(row)) {
                    throw new IllegalArgumentException("The column \"" + name + "\" has no value at step " + (row + 1)
                            + " of the log; fill it in, or let the value be predicted.");
                }
                values[row] = column.value(row);
            }
            return values;
        }
    }

    /**
     * What a journey earns from the step on to its end in the log, Σ discount^k (reward − cost): seen on those who
     * responded, predicted for the others. What comes after the log's end does not count.
     *
     * @param discount what a reward of the next step is worth now, in [0, 1]
     */
    record Return(double discount) implements LifetimeValue {
        public Return {
            if (!(discount >= 0 && discount <= 1)) {
                throw new IllegalArgumentException("The discount is " + discount + ", but must lie in [0, 1].");
            }
        }

        @Override
        public String text() {
            return "return";
        }

        @Override
        public boolean isPredicted() {
            return true;
        }

        @Override
        public double[] of(JourneyLog log) {
            double[] values = new double[log.steps()];
            for (int journey = 0; journey < log.journeys(); journey++) {
                double later = 0;
                for (int row = log.end(journey) - 1; row >= log.start(journey); row--) {
                    later = log.reward(row) - log.cost(row) + discount * later;
                    values[row] = later;
                }
            }
            return values;
        }
    }
}
