package org.parcours.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods that a path knows, as the description of the API says. */
@Singleton
final class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");

    private final Map<Pattern, String> byPath = new LinkedHashMap<>();

    /** Reads the description. */
    AllowedMethods() {
        document()
                .get("paths")
                .properties()
                .forEach(path -> byPath.put(pattern(path.getKey()), methods(path.getValue())));
    }

    private static JsonNode document() {
        try (InputStream document = AllowedMethods.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(document);
        } catch (IOException failure) {
            throw new UncheckedIOException("openapi.yaml cannot be read", failure);
        }
    }

    /** The methods of a path, joined by commas; empty for an unknown path. */
    Optional<String> of(String path) {
        return byPath.entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"));
    }

    private static String methods(JsonNode path) {
        return path.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !key.equals("parameters"))
                .map(key -> key.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
