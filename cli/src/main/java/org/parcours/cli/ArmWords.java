package org.parcours.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parcours.prove.experiment.Allocation;

/** Arms and numbers of arms as people write them: {@code 3}, {@code a,b,c}, {@code a=1/3,b=2/3}, {@code 2,1,1}. */
final class ArmWords {
    private ArmWords() {}

    /** Arms by number, by name, or by name with their weights; the control first. */
    static Allocation allocation(String arms) {
        if (arms.matches("\\d{1,4}")) {
            return Allocation.equal(numbered(Integer.parseInt(arms)));
        }
        List<String> words = List.of(arms.split(",", -1));
        if (words.stream().noneMatch(word -> word.contains("="))) {
            return Allocation.equal(words);
        }
        return named(arms);
    }

    /** Names with their weights. */
    static Allocation named(String arms) {
        Map<String, Double> weights = numbers(arms);
        return Allocation.weighted(List.copyOf(weights.keySet()), List.copyOf(weights.values()));
    }

    /** Arms that are known, with weights in their order or by their names. */
    static Allocation allocation(List<String> arms, String weights) {
        if (weights.contains("=")) {
            return named(weights);
        }
        List<Double> listed = new ArrayList<>();
        for (String word : weights.split(",", -1)) {
            listed.add(ratio(word));
        }
        return Allocation.weighted(arms, listed);
    }

    /** Names with numbers, such as {@code percentage=2.5,coupon=10}. */
    static Map<String, Double> numbers(String words) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String word : words.split(",", -1)) {
            int equals = word.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "\"" + word + "\" is no arm with a number; write them as in control=1/3,treated=2/3.");
            }
            if (numbers.put(word.substring(0, equals), ratio(word.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("The arm \"" + word.substring(0, equals) + "\" stands there twice.");
            }
        }
        return numbers;
    }

    private static double ratio(String word) {
        String[] parts = word.split("/", -1);
        try {
            double value = Double.parseDouble(parts[0]);
            double ratio = parts.length == 1 ? value : value / Double.parseDouble(parts[1]);
            if (parts.length <= 2 && ratio >= 0 && ratio < Double.POSITIVE_INFINITY) {
                return ratio;
            }
        } catch (NumberFormatException letters) {
            throw notANumber(word);
        }
        throw notANumber(word);
    }

    private static IllegalArgumentException notANumber(String word) {
        return new IllegalArgumentException(
                "\"" + word + "\" is no number; write a number of at least 0 such as 0.25, or a fraction such as 1/3.");
    }

    private static List<String> numbered(int arms) {
        return IntStream.range(0, arms)
                .mapToObj(arm -> arm == 0 ? "control" : "arm " + arm)
                .toList();
    }
}
