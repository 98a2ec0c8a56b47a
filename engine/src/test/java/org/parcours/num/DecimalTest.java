package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static double parse(String text) {
        return Decimal.parse(("," + text + ",").toCharArray(), 1, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "+7",
                "12.5",
                "-12.50",
                ".5",
                "5.",
                "0.1",
                "34.56",
                "0.8300000000000001",
                "3e-4",
                "1E6",
                "1e+3",
                "123456789012345",
                "1234567890123456789",
                "0.000000000000000000000000001",
                "1e308",
                "4.9e-324",
                "000123.4"
            })
    void decimalTextIsReadAsJavaReadsIt(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "NaN",
                "Infinity",
                "1f",
                "1d",
                "0x1p3",
                " 1",
                "1 ",
                "1,000",
                "1..2",
                "--1",
                "1e999"
            })
    void nothingElseIsANumber(String text) {
        assertThat(parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomNumbersSurvive(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextWord());
            double money = random.nextInt(2_000_000_000) / 100.0 - 1e7;
            if (Double.isFinite(any)) {
                assertThat(parse(Double.toString(any))).isEqualTo(any);
            }
            assertThat(parse(Double.toString(money))).isEqualTo(money);
        }
    }
}
