package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.Decimal;

/** Tables of text: whatever a column is kept as, it says what was added. */
class TextTableTest {
    private static final int ROWS = 2 * DictionaryCells.MANY;
    private static final List<String> ODD = List.of("", "1e3", "unknown", "007", "-0");

    /** Every hundredth row one of five odd texts, the others numbers of which each stands in two rows. */
    private static String text(int row) {
        return row % 100 == 0 ? ODD.get(row / 100 % ODD.size()) : (row - ROWS / 2) / 2 + ".25";
    }

    private static double number(String text) {
        return Decimal.parse(text.toCharArray(), 0, text.length());
    }

    @Test
    void manyNumbersAmongOddTexts() {
        TextTable table = new TextTable("t.csv", List.of("x", "group"));
        for (int row = 0; row < ROWS; row++) {
            table.add(row + 2, List.of(text(row), "g" + row % 3));
        }
        double[] numbers = table.numbers(0, TextTableTest::number);
        List<String> texts = table.texts(0);
        for (int row = 0; row < ROWS; row++) {
            assertThat(table.text(0, row)).isEqualTo(text(row));
            assertThat(texts.get(row)).isEqualTo(text(row));
            assertThat(Double.valueOf(numbers[row])).isEqualTo(Double.valueOf(number(text(row))));
        }
        assertThat(table.otherTexts(0).list()).containsExactlyElementsOf(ODD);
        assertThat(table.otherTexts(1).list()).containsExactly("g0", "g1", "g2");
    }

    /** Codes are those of a dictionary of all texts from the first row on, asked before or after. */
    @Test
    void differentTextsAreNumberedAsTheyCame() {
        TextTable table = new TextTable("t.csv", List.of("x"));
        Names expected = new Names();
        List<Integer> codes = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            table.add(row + 2, List.of(text(row)));
            codes.add(expected.add(text(row)));
        }
        for (int row = 0; row < ROWS; row++) {
            assertThat(table.code(0, row)).isEqualTo(codes.get(row));
        }
        assertThat(table.names(0).list()).isEqualTo(expected.list());
        assertThat(table.numbers(0)).hasSize(expected.size());
        assertThat(table.text(0, 1)).isEqualTo(text(1));
    }

    /** Ids that are no numbers stay in the dictionary. */
    @Test
    void manyTextsThatAreNoNumbers() {
        TextTable table = new TextTable("t.csv", List.of("id"));
        for (int row = 0; row < ROWS; row++) {
            table.add(row + 2, List.of("c" + row));
        }
        assertThat(table.otherTexts(0).size()).isEqualTo(ROWS);
        assertThat(table.text(0, ROWS - 1)).isEqualTo("c" + (ROWS - 1));
    }
}
