package org.parcours.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parcours.num.IntColumn;

/** Texts of which each different one is kept once. */
final class DictionaryCells implements TextCells {
    /** So many different texts, if nearly all are numbers, are better kept as such: most will stand in a single row. */
    static final int MANY = 1 << 16;

    private final Names names = new Names();
    private final IntColumn codes = new IntColumn();

    @Override
    public TextCells add(String text) {
        int known = names.size();
        put(text);
        return known < MANY && names.size() == MANY && areNearlyAllNumbers() ? asNumbers() : this;
    }

    /** Adds a text that is to be kept in any case. */
    void put(String text) {
        codes.add(names.add(text));
    }

    private boolean areNearlyAllNumbers() {
        int others = 0;
        for (String name : names.list()) {
            others += WrittenDecimal.of(name) == WrittenDecimal.NONE ? 1 : 0;
        }
        return others < MANY / 8;
    }

    private DecimalCells asNumbers() {
        DecimalCells numbers = new DecimalCells();
        for (int row = 0; row < codes.size(); row++) {
            numbers.add(text(row));
        }
        return numbers;
    }

    Names names() {
        return names;
    }

    int code(int row) {
        return codes.get(row);
    }

    @Override
    public String text(int row) {
        return names.name(codes.get(row));
    }

    @Override
    public List<String> texts() {
        List<String> known = names.list();
        List<String> texts = new ArrayList<>(codes.size());
        for (int row = 0; row < codes.size(); row++) {
            texts.add(known.get(codes.get(row)));
        }
        return texts;
    }

    @Override
    public double[] numbers(ToDoubleFunction<String> ofOthers) {
        double[] ofCode = new double[names.size()];
        for (int code = 0; code < ofCode.length; code++) {
            ofCode[code] = ofOthers.applyAsDouble(names.name(code));
        }
        double[] numbers = new double[codes.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = ofCode[codes.get(row)];
        }
        return numbers;
    }

    @Override
    public Names others() {
        return names;
    }

    @Override
    public DictionaryCells spelled() {
        return this;
    }
}
