package org.parcours.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a world file. A number is written plainly, as a fraction such as {@code 1/3}, or with where it comes
 * from: {@code {value: 0.05, source: "…"}}. Sources are kept by the path of their number.
 */
final class SourcedNumbers {
    private static final Pattern FRACTION = Pattern.compile("\\s*([0-9.]+)\\s*/\\s*([0-9.]+)\\s*");

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Sources by the path of the number, such as {@code channels.sms.cost}. */
    Map<String, String> sources() {
        return sources;
    }

    /** The number at a node, from {@code low} to {@code high}. */
    double number(LocatedNode node, String path, double low, double high) {
        if (!node.isObject()) {
            return plain(node, low, high);
        }
        node.only("value", "source");
        sources.put(path, node.field("source").text());
        return plain(node.field("value"), low, high);
    }

    private static double plain(LocatedNode node, double low, double high) {
        if (node.isNumber()) {
            return node.number(low, high);
        }
        Matcher fraction = FRACTION.matcher(node.word());
        if (!fraction.matches()) {
            return node.number(low, high);
        }
        double value = Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2));
        if (!(low <= value && value <= high)) {
            throw node.refusal("is " + node.word() + ", expected a number from " + low + " to " + high);
        }
        return value;
    }
}
