package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Decimal numbers that can be written again as they stood. */
class WrittenDecimalTest {
    /** The last two need division by more than 10^22, and more than 53 bits. 2^57 − 1 is 144115188075855871. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-12.50",
                "0.0",
                "0.001",
                "-0.5",
                "1000000.000",
                "144115188075855871",
                "-144115188075855871",
                "0.0000000000000000000000123",
                "0.12345678901234567"
            })
    void isWrittenAgainAndWorthWhatItSays(String text) {
        long number = WrittenDecimal.of(text);
        assertThat(number).isNotEqualTo(WrittenDecimal.NONE);
        assertThat(WrittenDecimal.text(number)).isEqualTo(text);
        assertThat(WrittenDecimal.value(number)).isEqualTo(Double.parseDouble(text));
    }

    /** Numbers that are written otherwise, too long ones, and what is no number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "5.",
                ".5",
                "-.5",
                "+5",
                "007",
                "00",
                "-0",
                "-0.0",
                "1e3",
                "1.2.3",
                "1,000",
                " 1",
                "٣",
                "true",
                "144115188075855872",
                "99999999999999999999999",
                "0.000000000000000000000000000000001"
            })
    void othersAreNotKept(String text) {
        assertThat(WrittenDecimal.of(text)).isEqualTo(WrittenDecimal.NONE);
    }

    /** Shortest texts of doubles of all sizes, such as tables hold: each is kept as it stands, or not at all. */
    @Test
    void doublesOfAllSizes() {
        RandomStream random = new RandomStream(new Seed(1));
        int kept = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = Double.toString((random.nextUniform() - 0.5) * Math.pow(10, i % 9 - 2));
            long number = WrittenDecimal.of(text);
            if (number != WrittenDecimal.NONE) {
                kept++;
                assertThat(WrittenDecimal.text(number)).isEqualTo(text);
                assertThat(WrittenDecimal.value(number)).isEqualTo(Double.parseDouble(text));
            }
        }
        assertThat(kept).isGreaterThan(16_000);
    }
}
