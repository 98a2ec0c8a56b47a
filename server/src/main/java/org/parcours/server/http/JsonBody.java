package org.parcours.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.files.LocatedNode;

/**
 * The JSON body of a request.
 *
 * @param text as it was sent
 * @param root its value, which knows lines and columns
 */
public record JsonBody(String text, LocatedNode root) {
    /** What refusals call the body. */
    static final Path NAME = Path.of("body.json");

    /** Keeps every digit of a number. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A field of the body without places, as it was sent. */
    public JsonNode part(String field) {
        return json().required(field);
    }

    /** The body without spaces and line ends. */
    public String compact() {
        return json().toString();
    }

    /**
     * The value or field that starts at a place of the body, as a JSON pointer (RFC 6901); empty where none does. Costs a
     * second reading of the body up to that place.
     *
     * @param line from 1
     * @param column from 1
     */
    public Optional<String> pointerAt(long line, long column) {
        try (JsonParser parser = EXACT.createParser(text)) {
            while (parser.nextToken() != null) {
                JsonLocation start = parser.currentTokenLocation();
                if (start.getLineNr() == line && start.getColumnNr() == column) {
                    return Optional.of(
                            parser.getParsingContext().pathAsPointer().toString());
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("the body was read before", impossible);
        }
    }

    private JsonNode json() {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the body was read before", impossible);
        }
    }
}
