package org.parcours.log;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The texts of a column, one a row. */
sealed interface TextCells permits DictionaryCells, DecimalCells {
    /** Adds a text; the cells to go on with, which may be of the other kind. */
    TextCells add(String text);

    /** The text of a row. */
    String text(int row);

    /** The texts of all rows. */
    List<String> texts();

    /** What the rows' texts say as numbers; those that are not kept as numbers say what the function makes of them. */
    double[] numbers(ToDoubleFunction<String> ofOthers);

    /** The different texts that are not kept as numbers, in the order in which they first came. */
    Names others();

    /** The same texts, each different one kept once. */
    DictionaryCells spelled();
}
