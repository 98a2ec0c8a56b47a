package org.parcours.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.files.LocatedNode.Content;
import org.parcours.files.LocatedNode.Kind;
import org.parcours.files.LocatedNode.Place;

/**
 * Reads one JSON or YAML document into {@link LocatedNode}s. A name that stands twice in an object, an alias of YAML
 * and anything after the document are refused: each would let a file say something else than it seems to.
 */
public final class LocatedReader {
    /** Far more than any file needs, and few enough for recursion over what was read. */
    private static final int MOST_NESTING = 256;

    /** From so many numbers on a list is kept without the places of its items. */
    private static final int MANY = 1000;

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(MOST_NESTING).build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final Path file;
    private final JsonParser parser;

    private LocatedReader(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The document in a file: JSON when its name ends in {@code .json} or {@code .json.gz}, YAML otherwise. */
    public static LocatedNode read(Path file) {
        return parse(file, StrictText.of(file));
    }

    /** The document in a text that came from somewhere else than a file; {@code file} is what refusals name. */
    public static LocatedNode parse(Path file, String text) {
        boolean isJson = file.toString().endsWith(".json") || file.toString().endsWith(".json.gz");
        JsonFactory format = isJson ? JSON : YAML;
        try (JsonParser parser = format.createParser(text)) {
            return new LocatedReader(file, parser).document();
        } catch (JsonProcessingException broken) {
            throw refusal(file, broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private LocatedNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw BadFile.whole(file, "is empty; expected one document");
        }
        LocatedNode document = value(place(), "");
        if (parser.nextToken() != null) {
            Place rest = place();
            throw BadFile.at(file, rest.line(), rest.column(), "goes on after its document; one file holds one");
        }
        return document;
    }

    private LocatedNode value(Place name, String path) throws IOException {
        Place place = place();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw BadFile.at(file, place.line(), place.column(), path + ": is an alias; write the value itself");
        }
        return new LocatedNode(file, name, place, path, content(path));
    }

    private Content content(String path) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(path);
            case START_ARRAY -> items(path);
            case VALUE_STRING -> new Content.Scalar(parser.getText(), Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Content.Scalar(parser.getText(), Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> new Content.Scalar(parser.getText(), Kind.BOOLEAN);
            case VALUE_NULL -> new Content.Scalar("", Kind.EMPTY);
            default -> throw new IllegalStateException("a value cannot start with " + token);
        };
    }

    private Content items(String path) throws IOException {
        requireShallow();
        List<LocatedNode> items = new ArrayList<>();
        boolean areNumbers = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place(), path + "[" + items.size() + "]"));
            areNumbers &= items.get(items.size() - 1).isNumber();
            if (areNumbers && items.size() == MANY) {
                return numbers(items, path);
            }
        }
        return new Content.Items(Collections.unmodifiableList(items));
    }

    /** What many numbers begin, they go on: what is none of them is refused. */
    private Content numbers(List<LocatedNode> first, String path) throws IOException {
        double[] numbers =
                Arrays.copyOf(first.stream().mapToDouble(LocatedNode::number).toArray(), 2 * MANY);
        int size = first.size();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            numbers = size == numbers.length ? Arrays.copyOf(numbers, 2 * size) : numbers;
            numbers[size] = value(place(), path).number();
            size++;
        }
        return new Content.Numbers(Arrays.copyOf(numbers, size));
    }

    private Content fields(String path) throws IOException {
        requireShallow();
        Map<String, LocatedNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place place = place();
            if (fields.containsKey(name)) {
                throw BadFile.at(file, place.line(), place.column(), "the field \"" + name + "\" stands here twice");
            }
            parser.nextToken();
            fields.put(name, value(place, path.isEmpty() ? name : path + "." + name));
        }
        return new Content.Fields(Collections.unmodifiableMap(fields));
    }

    private void requireShallow() {
        if (parser.getParsingContext().getNestingDepth() >= MOST_NESTING) {
            Place place = place();
            throw BadFile.at(
                    file, place.line(), place.column(), "lies more than " + MOST_NESTING + " objects and lists deep");
        }
    }

    private Place place() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    private static BadFile refusal(Path file, JsonProcessingException broken) {
        String reason = broken.getOriginalMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
        JsonLocation at = broken.getLocation();
        String message = "cannot be read: " + reason;
        return at == null ? BadFile.whole(file, message) : BadFile.at(file, at.getLineNr(), at.getColumnNr(), message);
    }
}
