package org.parcours.boosting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Universal Binary JSON as XGBoost writes it: a marker before each value, big-endian numbers, and arrays of one type
 * without markers inside, which are read at once. An object is a Map, an array of one type a {@code double[]}, any other
 * array a List, a number a Double.
 *
 * <p>Source: R. Kalla et al., "Universal Binary JSON", draft 12, sections on value types and optimised containers.
 */
final class UniversalBinaryJson {
    private final ByteBuffer bytes;

    private UniversalBinaryJson(byte[] document) {
        this.bytes = ByteBuffer.wrap(document);
    }

    /** Reads a document that is an object. */
    static Map<String, Object> read(byte[] document) {
        UniversalBinaryJson reader = new UniversalBinaryJson(document);
        reader.expect('{');
        return reader.object();
    }

    private Object value(char marker) {
        return switch (marker) {
            case '{' -> object();
            case '[' -> array();
            case 'S' -> text();
            case 'T' -> true;
            case 'F' -> false;
            default -> number(marker);
        };
    }

    /** Keys are texts without a marker. */
    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        while (next() != '}') {
            bytes.position(bytes.position() - 1);
            String key = text();
            object.put(key, value(next()));
        }
        return object;
    }

    private Object array() {
        char first = next();
        if (first == '$') {
            char type = next();
            expect('#');
            return numbers(type, length());
        }
        if (first != '#') {
            throw new IllegalStateException("XGBoost wrote an array without its length.");
        }
        int length = length();
        List<Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(value(next()));
        }
        return list;
    }

    private double[] numbers(char type, int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = number(type);
        }
        return numbers;
    }

    private double number(char type) {
        return switch (type) {
            case 'i' -> bytes.get();
            case 'U' -> bytes.get() & 0xFF;
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            case 'd' -> bytes.getFloat();
            case 'D' -> bytes.getDouble();
            default ->
                throw new IllegalStateException("XGBoost wrote a value of the unknown type \"" + type + "\" at byte "
                        + (bytes.position() - 1) + ".");
        };
    }

    private String text() {
        byte[] text = new byte[length()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int length() {
        return (int) number(next());
    }

    private char next() {
        return (char) bytes.get();
    }

    private void expect(char marker) {
        char found = next();
        if (found != marker) {
            throw new IllegalStateException("XGBoost wrote \"" + found + "\" where \"" + marker + "\" should stand.");
        }
    }
}
