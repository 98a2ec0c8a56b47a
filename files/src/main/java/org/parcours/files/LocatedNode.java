package org.parcours.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A value of a JSON or YAML file that knows where it stands, so that whatever is wrong with it is refused with file,
 * line and column. {@link LocatedReader} makes the tree.
 */
public final class LocatedNode {
    /** Where a value or a field's name starts, counted from 1. */
    record Place(int line, int column) {}

    /** What stands there. */
    sealed interface Content {
        /** A text, number or boolean, with the characters of the file (quotes and escapes undone). */
        record Scalar(String text, Kind kind) implements Content {}

        /** Values in order. */
        record Items(List<LocatedNode> values) implements Content {}

        /** Many numbers in order, without a place of their own: a value each would take thirty times the memory. */
        final class Numbers implements Content {
            private final double[] values;

            /** Takes the values over without a copy. */
            Numbers(double[] values) {
                this.values = values;
            }

            int size() {
                return values.length;
            }

            double value(int i) {
                return values[i];
            }

            double[] toArray() {
                return values.clone();
            }
        }

        /** Named values in the order of the file. */
        record Fields(Map<String, LocatedNode> values) implements Content {}
    }

    /** The kinds of a scalar. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        EMPTY
    }

    /** Characters of a wrong value that a refusal repeats. */
    private static final int LONGEST_QUOTE = 100;

    private final Path file;
    private final Place name;
    private final Place value;
    private final String path;
    private final Content content;

    LocatedNode(Path file, Place name, Place value, String path, Content content) {
        this.file = file;
        this.name = name;
        this.value = value;
        this.path = path;
        this.content = content;
    }

    /** A refusal of this value, to be thrown: {@code file:line:column: message}. */
    public BadFile refusal(String message) {
        return BadFile.at(file, value.line(), value.column(), (path.isEmpty() ? "" : path + ": ") + message);
    }

    /** What is made of this value; what the engine refuses of it is refused here, where it stands. */
    <T> T guarded(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw refusal(String.valueOf(refused.getMessage()));
        }
    }

    /** The line of the value, from 1. */
    public int line() {
        return value.line();
    }

    /** The column of the value's first character, from 1. */
    public int column() {
        return value.column();
    }

    /** The file the value stands in. */
    public Path file() {
        return file;
    }

    /** Whether this is an object with named fields. */
    public boolean isObject() {
        return content instanceof Content.Fields;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return content instanceof Content.Items || content instanceof Content.Numbers;
    }

    /** Whether nothing stands here: {@code null}, or a YAML name without a value. */
    public boolean isEmpty() {
        return content instanceof Content.Scalar scalar && scalar.kind() == Kind.EMPTY;
    }

    /** Whether a number stands here. */
    public boolean isNumber() {
        return content instanceof Content.Scalar scalar && scalar.kind() == Kind.NUMBER;
    }

    /** The text, which may not be empty. */
    public String text() {
        if (content instanceof Content.Scalar scalar && scalar.kind() == Kind.TEXT) {
            if (scalar.text().isEmpty()) {
                throw refusal("is empty; write a text");
            }
            return scalar.text();
        }
        throw expected("a text" + (content instanceof Content.Scalar ? "; put it in quotes" : ""));
    }

    /** A text of {@code least} to {@code most} characters. */
    public String text(int least, int most) {
        return ofLength(least == 0 && content instanceof Content.Scalar scalar ? textOf(scalar) : text(), least, most);
    }

    /** A {@link #word} of {@code least} to {@code most} characters. */
    public String word(int least, int most) {
        return ofLength(word(), least, most);
    }

    private String textOf(Content.Scalar scalar) {
        return scalar.kind() == Kind.TEXT ? scalar.text() : text();
    }

    private String ofLength(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw refusal("is %d characters long, expected %d to %d".formatted(length, least, most));
        }
        return text;
    }

    /** The characters of a text, number or boolean, for names that may look like a number. */
    public String word() {
        if (content instanceof Content.Scalar scalar && scalar.kind() != Kind.EMPTY) {
            return scalar.text();
        }
        throw expected("a word or a number");
    }

    /** A finite number. */
    public double number() {
        if (content instanceof Content.Scalar scalar && scalar.kind() == Kind.NUMBER) {
            double number = Double.parseDouble(scalar.text().replace("_", ""));
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw expected("a finite number");
    }

    /** A number from {@code low} to {@code high}, both included. */
    public double number(double low, double high) {
        double number = number();
        if (!(low <= number && number <= high)) {
            throw expected("a number from " + brief(low) + " to " + brief(high));
        }
        return number;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int whole(int low, int high) {
        double number = content instanceof Content.Scalar scalar && scalar.kind() == Kind.NUMBER ? number() : 0.5;
        if (number != Math.rint(number) || number < low || number > high) {
            throw expected("a whole number from " + low + " to " + high);
        }
        return (int) number;
    }

    /** True or false. */
    public boolean bool() {
        if (content instanceof Content.Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return Boolean.parseBoolean(scalar.text());
        }
        throw expected("true or false");
    }

    /** The values of a list. */
    public List<LocatedNode> items() {
        if (content instanceof Content.Items items) {
            return items.values();
        }
        if (content instanceof Content.Numbers numbers) {
            return IntStream.range(0, numbers.size())
                    .mapToObj(i -> item(i, numbers.value(i)))
                    .toList();
        }
        throw expected("a list");
    }

    /** A number of a long list, which stands where the list begins. */
    private LocatedNode item(int i, double number) {
        String text = number == Math.rint(number) && Math.abs(number) < 1L << 53 ? "" + (long) number : "" + number;
        return new LocatedNode(file, value, value, path + "[" + i + "]", new Content.Scalar(text, Kind.NUMBER));
    }

    /** The finite numbers of a list, in little memory. */
    public double[] numbers() {
        if (content instanceof Content.Numbers numbers) {
            return numbers.toArray();
        }
        return items().stream().mapToDouble(LocatedNode::number).toArray();
    }

    /** The named values of an object, in the order of the file. */
    public Map<String, LocatedNode> fields() {
        if (content instanceof Content.Fields fields) {
            return fields.values();
        }
        throw expected("an object with named fields");
    }

    /** The value of a field that must be there. */
    public LocatedNode field(String field) {
        return findField(field).orElseThrow(() -> refusal("lacks the field \"" + field + "\"; add it"));
    }

    /** The value of a field that may be absent or empty. */
    public Optional<LocatedNode> findField(String field) {
        return Optional.ofNullable(fields().get(field)).filter(node -> !node.isEmpty());
    }

    /** Refuses a field that is not among the known ones, at its name, with the nearest known name. */
    public LocatedNode only(String... known) {
        List<String> names = Arrays.asList(known);
        fields().forEach((field, node) -> {
            if (!names.contains(field)) {
                throw node.refusalOfName("unknown field \"" + field + "\"; " + NearestName.advice(field, names));
            }
        });
        return this;
    }

    /** A refusal of the name of this field rather than of its value. */
    public BadFile refusalOfName(String message) {
        return BadFile.at(file, name.line(), name.column(), message);
    }

    private BadFile expected(String what) {
        return refusal("is " + described() + ", expected " + what);
    }

    private String described() {
        if (content instanceof Content.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "\"" + brief(scalar.text()) + "\"";
                case EMPTY -> "empty";
                default -> brief(scalar.text());
            };
        }
        return isList() ? "a list" : "an object";
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String brief(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : "" + number;
    }
}
