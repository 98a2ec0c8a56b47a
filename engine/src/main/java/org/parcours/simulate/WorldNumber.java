package org.parcours.simulate;

import java.util.function.DoubleFunction;

/**
 * A number of a world that could be another.
 *
 * @param path where it stands in the world's document, such as {@code channels.sms.cost}
 * @param value what it is
 * @param least the smallest that it may be
 * @param most the largest that it may be
 * @param with the world with another number in its place
 */
record WorldNumber(String path, double value, double least, double most, DoubleFunction<World> with) {
    /** The nearest number that it may be. */
    double bounded(double wanted) {
        return Math.max(least, Math.min(most, wanted));
    }
}
