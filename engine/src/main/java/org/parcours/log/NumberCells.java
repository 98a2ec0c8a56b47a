package org.parcours.log;

import org.parcours.num.Decimal;
import org.parcours.num.DoubleColumn;

/** Finite decimal numbers of a range. */
final class NumberCells extends Cells {
    private final double low;
    private final boolean lowIncluded;
    private final double high;
    private final boolean emptyIsZero;
    private final DoubleColumn numbers = new DoubleColumn();

    private NumberCells(double low, boolean lowIncluded, double high, boolean emptyIsZero) {
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.high = high;
        this.emptyIsZero = emptyIsZero;
    }

    /** The cells that a column of numbers may have. */
    static NumberCells of(LogColumn column) {
        double any = Double.MAX_VALUE;
        return switch (column) {
            case PROPENSITY -> new NumberCells(0, false, 1, false);
            case TARGET_PROPENSITY -> new NumberCells(0, true, 1, false);
            case CONTROL_REWARD, COST -> new NumberCells(-any, true, any, true);
            default -> new NumberCells(-any, true, any, false);
        };
    }

    @Override
    String add(char[] text, int from, int length) {
        if (length == 0 && emptyIsZero) {
            addNothing();
            return SOUND;
        }
        double number = Decimal.parse(text, from, length);
        boolean sound = (lowIncluded ? number >= low : number > low) && number <= high;
        numbers.add(sound ? number : 0);
        return sound ? SOUND : problem(number);
    }

    @Override
    void addNothing() {
        numbers.add(0);
    }

    double[] drain() {
        return numbers.drain();
    }

    private String problem(double number) {
        if (Double.isNaN(number)) {
            return "is not a number, expected a decimal number such as 12.5";
        }
        return "lies outside " + (lowIncluded ? "[" : "(") + (long) low + ", " + (long) high
                + "], expected a probability";
    }
}
