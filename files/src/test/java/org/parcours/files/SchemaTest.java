package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas accept every world and campaign that ships, and refuse what the readers refuse. */
class SchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("parcours.root", ".."));

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/schema/" + name)));
    }

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "benchmark"})
    void acceptsTheWorldsThatShip(String name) throws IOException {
        assertThat(schema("world.schema.json").validate(yaml(WorldFile.shipped(name))))
                .isEmpty();
    }

    @Test
    void acceptsTheExampleWorld() throws IOException {
        String text = Files.readString(ROOT.resolve("examples/worlds/coffee-shop.yaml"));
        assertThat(schema("world.schema.json").validate(yaml(text))).isEmpty();
        assertThat(WorldFile.load("examples/worlds/coffee-shop.yaml", ROOT).name())
                .isEqualTo("coffee-shop");
    }

    static List<Path> campaigns() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void acceptsTheExampleCampaigns(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(schema("campaign.schema.json").validate(json)).isEmpty();
        assertThat(CampaignFile.read(file).drawn().name()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same_channel: yes please", "after: {x: 1}", "colour: red", "step: 0"})
    void refusesConditionsThatTheReaderRefuses(String condition) throws IOException {
        String text = WorldFile.shipped("stories").replace("same_channel: true", condition);
        assertThat(schema("world.schema.json").validate(yaml(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'split': []}",
                "{'split': [{'name': 'a/b', 'when': {'column': 'x', 'below': 1}}]}",
                "{'split': [{'name': 'otherwise', 'when': {'column': 'x', 'below': 1}}]}",
                "{'split': [{'name': 'a', 'when': {'column': 'x'}}]}",
                "{'split': [{'name': 'a', 'when': {'column': 'x', 'below': 1, 'is': 'b'}}]}",
                "{'split': [{'name': 'a', 'when': {'column': 'x', 'is': []}}]}",
                "{'split': [{'name': 'a'}]}",
                "{'split': [{'name': 'a', 'when': {'column': 'x', 'is': 'b'}}], 'channel': 'email'}"
            })
    void refusesSplitsThatTheReaderRefuses(String split) throws IOException {
        String text = "{\"name\": \"s\", \"world\": \"stories\", \"start\": " + split.replace('\'', '"') + "}";
        assertThat(schema("campaign.schema.json").validate(new ObjectMapper().readTree(text)))
                .isNotEmpty();
        assertThatThrownBy(() -> CampaignFile.parse("s.json", text)).isInstanceOf(BadFile.class);
    }

    @Test
    void acceptsTheExampleRules() throws IOException {
        Path file = ROOT.resolve("examples/contact-policy.yaml");
        assertThat(schema("rules.schema.json").validate(yaml(Files.readString(file))))
                .isEmpty();
        assertThat(RulesFile.read(file, WorldFile.load("stories", ROOT)).rules())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cap: {most: -1}", "pause: {}", "pause: {days: 1, business_days: 1}", "length: {}", "fish: 1"})
    void refusesRulesThatTheReaderRefuses(String rule) throws IOException {
        String text = "name: x\nrules:\n  - name: y\n    " + rule + "\n";
        assertThat(schema("rules.schema.json").validate(yaml(text))).isNotEmpty();
        assertThatThrownBy(() -> RulesFile.parse("rules.yaml", text, RulesFile.Names.ANY))
                .isInstanceOf(BadFile.class);
    }
}
