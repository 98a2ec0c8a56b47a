package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parcours.server.Client.Answer;

/** The description of the API, as a judge of answers. */
final class Contract {
    /** One method of one path. */
    record Operation(String method, String path, JsonNode description) {
        boolean matches(String otherMethod, String otherPath) {
            String pattern = Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
            return method.equals(otherMethod)
                    && otherPath.replaceFirst("\\?.*", "").matches(pattern);
        }

        /** The role it asks for, or "nobody". */
        String role() {
            return description.get("x-role").textValue();
        }

        /** The type of the body that it takes; JSON where it takes none. */
        String bodyType() {
            JsonNode content = description.at("/requestBody/content");
            return content.isObject() ? content.fieldNames().next() : "application/json";
        }

        private String pointer() {
            return "#/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
        }
    }

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (!entry.getKey().equals("parameters")) {
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()));
                    }
                }));
    }

    static Contract load() {
        try (InputStream text = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new Contract(new YAMLMapper().readTree(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** Fails where an answer is not one that the description allows. */
    void check(String method, String path, Answer answer) {
        Optional<Operation> known = operations.stream()
                .filter(candidate -> candidate.matches(method, path))
                .min((a, b) -> Integer.compare(a.path().indexOf('{'), b.path().indexOf('{')));
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            validate("#/components/schemas/Problem", answer.json(), method + " " + path);
            assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
        } else if (known.isPresent()) {
            checkGood(known.get(), answer);
        }
    }

    private void checkGood(Operation operation, Answer answer) {
        JsonNode described = operation.description().at("/responses/" + answer.status());
        assertThat(described.isMissingNode())
                .as("%s %s answers %d, which is not described", operation.method(), operation.path(), answer.status())
                .isFalse();
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            assertThat(answer.text()).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(content.properties().stream().map(Map.Entry::getKey)).contains(type);
        if (type.equals("application/json")) {
            String pointer =
                    operation.pointer() + "/responses/" + answer.status() + "/content/application~1json/schema";
            validate(pointer, answer.json(), operation.method() + " " + operation.path());
        }
    }

    /** Fails where a document is not as a schema of the description says. */
    void validate(String pointer, JsonNode json, String what) {
        assertThat(schemas.computeIfAbsent(pointer, this::schema).validate(json))
                .as("%s: %s", what, json)
                .isEmpty();
    }

    private JsonSchema schema(String pointer) {
        ObjectNode whole = document.deepCopy();
        whole.put("$ref", pointer);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }
}
