package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.plan.pacing.Auctions;
import org.parcours.plan.pacing.Market;

class AuctionsFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void readsClickPriceAndValue() throws IOException {
        Auctions auctions = AuctionsFile.read(write("auctions.txt", "0 70 0.0021\r\n1\t0  2e-3 \n"));
        assertThat(auctions.size()).isEqualTo(2);
        assertThat(auctions.price(0)).isEqualTo(70);
        assertThat(auctions.value(1)).isEqualTo(0.002);
        assertThat(auctions.isClicked(0)).isFalse();
        assertThat(auctions.isClicked(1)).isTrue();
    }

    @Test
    void readsDays() throws IOException {
        Path file = write("days.txt", "0 1 0.1 0\n0 1 0.1 95\n0 1 0.1 3\n");
        assertThat(AuctionsFile.readDays(file, 96, 2).episodes().count()).isEqualTo(2);
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> AuctionsFile.readDays(file, 24, 2))
                .withMessageContaining("days.txt:2: the slot is 95, expected 0 to 23; --slots");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 70 0.1         | :2:1: the click is \"2\", expected a whole number from 0 to 1",
                "0 -7 0.1         | :2:3: the price is \"-7\", expected a whole number of at least 0",
                "0 7.5 0.1        | :2:3: the price is \"7.5\"",
                "0 99999999999 1  | :2:3: the price is \"99999999999\"",
                "0 7 -1           | :2:5: the value is \"-1\", expected a number of at least 0",
                "0 7 NaN          | :2:5: the value is \"NaN\"",
                "0 7              | :2:4: the value is \"\"",
                "0 7 1 5          | :2:7: goes on with \"5\", expected three numbers; --day",
                "''               | :2:1: the click is \"\"",
            })
    void refusesALineWithItsPlace(String line, String message) throws IOException {
        Path file = write("auctions.txt", "0 7 0.1\n" + line + "\n0 8 0.2\n");
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> AuctionsFile.read(file))
                .withMessageContaining("auctions.txt" + message);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = write("auctions.txt", "");
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> AuctionsFile.read(file))
                .withMessageContaining("is empty, expected a line for each auction");
    }

    @Test
    void readsAMarket() throws IOException {
        Market market = MarketFile.read(write("info.json", """
                {"field": 60, "clk_train": 2, "imp_train": 4, "cost_train": 6, "price_counter_train": [0, 2, 1]}"""));
        assertThat(market.highestPrice()).isEqualTo(2);
        assertThat(market.averageValue()).isEqualTo(0.5);
        assertThat(market.costPerClick()).isEqualTo(3);
        // counts plus one: 1, 3, 2 of 6
        assertThat(market.priceProbabilities()).containsExactly(1 / 6.0, 3 / 6.0, 2 / 6.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"clk_train\": 2, \"imp_train\": 4, \"cost_train\": 6'                  | lacks the field \"price_counter_train\"",
                "'\"clk_train\": 2, \"imp_train\": 1, \"cost_train\": 6, \"price_counter_train\": [1,2]' | info.json:1:1: 2 clicks on 1 impressions",
                "'\"clk_train\": 2, \"imp_train\": 4, \"cost_train\": 6, \"price_counter_train\": [1,2.5]' | [1]: is 2.5, expected a whole number",
            })
    void refusesAMarketWithItsPlace(String fields, String message) throws IOException {
        Path file = write("info.json", "{" + fields + "}");
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> MarketFile.read(file))
                .withMessageContaining(message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
