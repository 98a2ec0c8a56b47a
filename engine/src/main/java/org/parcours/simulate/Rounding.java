package org.parcours.simulate;

/** Rounding half-up of numbers that come from a few multiplications. */
final class Rounding {
    /** Above the rounding error of a product of a dozen factors near ten million, far below what counts as a part. */
    private static final double SLACK = 1e-7;

    private Rounding() {}

    /** The nearest whole number; an exact half goes up, also where its binary neighbour lies a hair below. */
    static double halfUp(double number) {
        return Math.floor(number + 0.5 + SLACK);
    }

    /** The nearest hundredth, halves up. */
    static double cents(double money) {
        return halfUp(money * 100) / 100;
    }
}
