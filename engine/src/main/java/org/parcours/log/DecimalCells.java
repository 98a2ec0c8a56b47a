package org.parcours.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parcours.num.LongColumn;

/**
 * Texts that are numbers but for some: eight bytes a row, and the others once each. A cell is a {@link WrittenDecimal} and a 0 at
 * the end, or the number of another text and a 1.
 */
final class DecimalCells implements TextCells {
    private final LongColumn cells = new LongColumn();
    private final Names others = new Names();

    @Override
    public DecimalCells add(String text) {
        long number = WrittenDecimal.of(text);
        cells.add(number == WrittenDecimal.NONE ? 2L * others.add(text) + 1 : number << 1);
        return this;
    }

    private static boolean isNumber(long cell) {
        return (cell & 1) == 0;
    }

    private static int other(long cell) {
        return (int) (cell >> 1);
    }

    @Override
    public String text(int row) {
        long cell = cells.get(row);
        return isNumber(cell) ? WrittenDecimal.text(cell >> 1) : others.name(other(cell));
    }

    @Override
    public List<String> texts() {
        List<String> texts = new ArrayList<>(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            texts.add(text(row));
        }
        return texts;
    }

    @Override
    public double[] numbers(ToDoubleFunction<String> ofOthers) {
        double[] ofOther = others.list().stream().mapToDouble(ofOthers).toArray();
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            long cell = cells.get(row);
            numbers[row] = isNumber(cell) ? WrittenDecimal.value(cell >> 1) : ofOther[other(cell)];
        }
        return numbers;
    }

    @Override
    public Names others() {
        return others;
    }

    @Override
    public DictionaryCells spelled() {
        DictionaryCells spelled = new DictionaryCells();
        for (int row = 0; row < cells.size(); row++) {
            spelled.put(text(row));
        }
        return spelled;
    }
}
