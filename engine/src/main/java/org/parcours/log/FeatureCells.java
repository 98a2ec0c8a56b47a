package org.parcours.log;

import java.util.Arrays;
import org.parcours.num.Decimal;
import org.parcours.num.DoubleColumn;
import org.parcours.num.IntColumn;

/**
 * The cells of a feature, of which only the last tells whether all are numbers. They are kept as texts, so that a
 * postcode 01234 survives; a column of over {@value #MOST_TEXTS} different texts that are all numbers is taken for
 * one of numbers, and a text that follows is refused.
 */
final class FeatureCells extends Cells {
    private static final int MOST_TEXTS = 1 << 16;

    private final String title;
    private Names names = new Names();
    private IntColumn codes = new IntColumn();
    private double[] numberOf = new double[16];
    private boolean allNumbers = true;
    private boolean measured;
    private final DoubleColumn numbers = new DoubleColumn();

    FeatureCells(String title) {
        this.title = title;
    }

    @Override
    String add(char[] text, int from, int length) {
        if (length == 0) {
            addNothing();
            return SOUND;
        }
        return measured ? addNumber(text, from, length) : addText(text, from, length);
    }

    @Override
    void addNothing() {
        if (measured) {
            numbers.add(Double.NaN);
        } else {
            codes.add(JourneyLog.NONE);
        }
    }

    Feature drain(RowOrder order) {
        if (allNumbers && !measured) {
            measure();
        }
        return measured
                ? new Feature.Numbers(title, order.arrange(numbers.drain()))
                : new Feature.Texts(title, names, order.arrange(codes.drain()));
    }

    private String addNumber(char[] text, int from, int length) {
        double number = Decimal.parse(text, from, length);
        numbers.add(number);
        return Double.isNaN(number)
                ? "is not a number as all before it in this column, expected a decimal number such as 12.5"
                : SOUND;
    }

    private String addText(char[] text, int from, int length) {
        int known = names.size();
        int code = names.add(text, from, length);
        codes.add(code);
        if (code == known && allNumbers) {
            numberOf = known < numberOf.length ? numberOf : Arrays.copyOf(numberOf, 2 * known);
            numberOf[known] = Decimal.parse(text, from, length);
            allNumbers = !Double.isNaN(numberOf[known]);
        }
        if (allNumbers && names.size() > MOST_TEXTS) {
            measure();
        }
        return SOUND;
    }

    private void measure() {
        for (int code : codes.drain()) {
            numbers.add(code == JourneyLog.NONE ? Double.NaN : numberOf[code]);
        }
        measured = true;
        names = new Names();
        codes = new IntColumn();
        numberOf = new double[0];
    }
}
