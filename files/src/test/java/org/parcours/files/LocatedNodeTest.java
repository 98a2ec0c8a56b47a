package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedNodeTest {
    private static LocatedNode yaml(String text) {
        return LocatedReader.parse(Path.of("a.yaml"), text);
    }

    private static LocatedNode json(String text) {
        return LocatedReader.parse(Path.of("a.json"), text);
    }

    @Test
    void yamlAndJsonGiveTheSameTree() {
        for (LocatedNode node : new LocatedNode[] {
            yaml("name: x\nrates: [0.5, 1]\nopen: true\nnone:\n"),
            json("{\"name\":\"x\",\n\"rates\":[0.5,1],\n\"open\":true,\"none\":null}")
        }) {
            assertThat(node.field("name").text()).isEqualTo("x");
            assertThat(node.field("rates").items().get(0).number()).isEqualTo(0.5);
            assertThat(node.field("rates").items().get(1).whole(0, 9)).isEqualTo(1);
            assertThat(node.field("open").bool()).isTrue();
            assertThat(node.findField("none")).isEmpty();
            assertThat(node.findField("other")).isEmpty();
        }
    }

    @Test
    void valuesKnowTheirPlace() {
        LocatedNode rate = yaml("channels:\n  email:\n    cost: 3\n")
                .field("channels")
                .field("email")
                .field("cost");
        assertThat(rate.line()).isEqualTo(3);
        assertThat(rate.column()).isEqualTo(11);
        LocatedNode cost = json("{\"a\":\n  [1, \"b\"]}").field("a").items().get(1);
        assertThat(cost.line()).isEqualTo(2);
        assertThat(cost.column()).isEqualTo(7);
    }

    @Test
    void wordsTakeWhatLooksLikeANumber() {
        assertThat(yaml("a: 007").field("a").word()).isEqualTo("007");
        assertThat(yaml("a: no").field("a").text()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    number | a: x          | a.yaml:1:4: a: is "x", expected a finite number
                    number | a: [1]        | a.yaml:1:4: a: is a list, expected a finite number
                    rate   | a: 1.5        | a.yaml:1:4: a: is 1.5, expected a number from 0 to 1
                    whole  | a: 1.5        | a.yaml:1:4: a: is 1.5, expected a whole number from 1 to 9
                    whole  | a: ten        | a.yaml:1:4: a: is "ten", expected a whole number from 1 to 9
                    text   | a: 5          | a.yaml:1:4: a: is 5, expected a text; put it in quotes
                    bool   | a: 5          | a.yaml:1:4: a: is 5, expected true or false
                    items  | a: 5          | a.yaml:1:4: a: is 5, expected a list
                    fields | a: 5          | a.yaml:1:4: a: is 5, expected an object with named fields
                    number | b: 5          | a.yaml:1:1: lacks the field "a"; add it
                    number | a:            | a.yaml:1:1: lacks the field "a"; add it
                    """)
    void wrongValuesAreRefusedWhereTheyStand(String accessor, String text, String message) {
        assertThatThrownBy(() -> read(accessor, yaml(text).field("a")))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }

    private static Object read(String accessor, LocatedNode node) {
        return switch (accessor) {
            case "number" -> node.number();
            case "rate" -> node.number(0, 1);
            case "whole" -> node.whole(1, 9);
            case "text" -> node.text();
            case "bool" -> node.bool();
            case "items" -> node.items();
            default -> node.fields();
        };
    }

    @Test
    void unknownFieldsAreRefusedWithTheNearestName() {
        assertThatThrownBy(() -> yaml("cost: 1\nchanel: 2\n").only("cost", "channel"))
                .hasMessage("a.yaml:2:1: unknown field \"chanel\"; did you mean \"channel\"?");
        assertThatThrownBy(() -> yaml("zebra: 2\n").only("cost", "channel"))
                .hasMessage("a.yaml:1:1: unknown field \"zebra\"; known are cost, channel");
    }

    @Test
    void whatSaysSomethingElseThanItSeemsIsRefused() {
        assertThatThrownBy(() -> yaml("a: 1\na: 2\n")).hasMessageStartingWith("a.yaml:2:1: the field \"a\" stands");
        assertThatThrownBy(() -> yaml("a: &x 1\nb: *x\n")).hasMessageStartingWith("a.yaml:2:4: b: is an alias");
        assertThatThrownBy(() -> yaml("a: 1\n---\nb: 2\n")).hasMessageContaining("one file holds one");
        assertThatThrownBy(() -> json("{} {}"))
                .hasMessage("a.json:1:4: goes on after its document; one file holds one");
        assertThatThrownBy(() -> yaml("")).hasMessage("a.yaml: is empty; expected one document");
    }

    @Test
    void brokenSyntaxIsOneLineWithItsPlace() {
        assertThatThrownBy(() -> json("{\"a\":\n 1,,}"))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("a.json:2:4: cannot be read: ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> yaml("a: [1,\nb: 2\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("a.yaml:")
                .hasMessageNotContaining("\n");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LocatedReader.read(file))
                .hasMessage(file + ":2:7: is not UTF-8; save the file in UTF-8");
        Files.write(file, "\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(LocatedReader.read(file).field("a").number()).isEqualTo(1);
    }
}
