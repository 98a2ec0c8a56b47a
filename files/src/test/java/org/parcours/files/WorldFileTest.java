package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.simulate.World;

class WorldFileTest {
    @TempDir
    private Path folder = Path.of("");

    /** The teaching world with the first occurrence of a piece replaced. */
    private World changed(String piece, String replacement) throws IOException {
        return WorldFile.load(write(piece, replacement), folder);
    }

    private String write(String piece, String replacement) throws IOException {
        String text = WorldFile.shipped("stories");
        assertThat(text).contains(piece);
        Files.writeString(folder.resolve("mine.yaml"), text.replaceFirst(Pattern.quote(piece), replacement));
        return "mine.yaml";
    }

    /** In the replacement, "^" stands before the place that the refusal must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: {message: brand}     | when: {message: ^bran}        | unknown message "bran"; did you mean "brand"?
            when: {same_channel: true} | when: {^same_chanel: true}    | unknown field "same_chanel"; did you mean "same_channel"?
            engagement: 0.005          | engagement: ^1.5              | is 1.5, expected a number from 0 to 1
            cost: 0.0015               | cost: ^-1                     | is -1, expected a number from 0
            favours: brand             | favours: ^brandy              | unknown message "brandy"; did you mean "brand"?
            when: {step: 3}            | when: {step: ^5}              | is 5, expected a whole number from 1 to 4
            exactly: 1}                | at_least: 3, at_most: 2}      | has at_least 3 above at_most 2
            when: {after: engagement}  | when: ^{after: conversion}    | can never fire
            trait: direct, at_least: 2 | trait: direct, at_least: 4    | can never fire
            engagement: engagement     | engagement: ^interest         | unknown role "interest"
            times: {engagement: 4}     | times: {^negative: 4}         | unknown reaction "negative"
            depth: 4                   | depth: ^40                    | is 40, expected a whole number from 1 to 12
            scale: rates               | scale: ^rate                  | unknown scale "rate"; did you mean "rates"?
            margin: 200                | margin: ^much                 | is "much", expected a finite number
            rates: {engagement: 0.005, conversion: 0.0005} | rates: {engagement: 0.7, conversion: 0.6} | sum to at most 1
            """)
    void refusesWhereItStands(String piece, String replacement, String reason) throws IOException {
        String place = "";
        if (replacement.contains("^")) {
            String[] lines = WorldFile.shipped("stories")
                    .replaceFirst(Pattern.quote(piece), replacement)
                    .lines()
                    .toArray(String[]::new);
            int line = 0;
            while (!lines[line].contains("^")) {
                line++;
            }
            place = ":" + (line + 1) + ":" + (lines[line].indexOf('^') + 1) + ": ";
        }
        write(piece, replacement.replace("^", ""));
        assertThatThrownBy(() -> WorldFile.load("mine.yaml", folder))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("mine.yaml:")
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    @Test
    void aWorldThatIsNowhereIsRefusedWithThoseThatShip() {
        assertThatThrownBy(() -> WorldFile.load("atlantis", folder))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("no world \"atlantis\"")
                .hasMessageContaining("stories, benchmark");
    }

    @Test
    void everyNumberOfTheBenchmarkSaysWhereItComesFrom() {
        World world = WorldFile.load("benchmark", folder);
        assertThat(world.sources()).containsEntry("channels.sms.reach", "assumed");
        world.channels().forEach(channel -> {
            String path = "channels." + channel.name() + ".";
            assertThat(world.sources()).containsKeys(path + "cost", path + "reach", path + "opt_out_value");
            channel.rates().keySet().forEach(rate -> assertThat(world.sources()).containsKey(path + "rates." + rate));
        });
    }

    @Test
    void fractionsAreExact() throws IOException {
        World world = changed("margin: 200", "margin: 1/3");
        assertThat(world.economics().margin()).isEqualTo(1.0 / 3);
    }
}
