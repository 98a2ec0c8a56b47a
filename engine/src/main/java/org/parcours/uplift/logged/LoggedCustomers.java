package org.parcours.uplift.logged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.Names;
import org.parcours.model.learner.FeatureTable;
import org.parcours.uplift.CustomerTable;

/**
 * What a journey log knows of its customers at each step, in the columns of a model that was fitted on another table. The model's
 * feature NAME is the log's {@code x_NAME}; one called {@code x_NAME}, {@code state} or {@code environment} already, as of a
 * model that was fitted on a log, is the column of that name.
 */
public final class LoggedCustomers {
    private final JourneyLog log;

    private LoggedCustomers(JourneyLog log) {
        this.log = log;
    }

    /**
     * The customers, a row a step.
     *
     * @param features the names of the model's features
     * @param categories of each the names of its categories; none for numbers. What is none of them is unknown.
     * @throws IllegalArgumentException naming the features that the log lacks
     */
    public static CustomerTable of(JourneyLog log, List<String> features, List<List<String>> categories) {
        LoggedCustomers customers = new LoggedCustomers(log);
        customers.require(features);
        double[][] columns = new double[features.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = customers.values(features.get(i), categories.get(i));
        }
        return new CustomerTable(FeatureTable.of(features, columns), categories);
    }

    /** A column of numbers that are all known, such as what an action is worth to a customer. */
    public static double[] numbers(JourneyLog log, String name) {
        LoggedCustomers customers = new LoggedCustomers(log);
        customers.require(List.of(name));
        double[] values = customers.values(name, List.of());
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException(
                        "The column of " + name + " is not known at every step; fill it, or give a number.");
            }
        }
        return values;
    }

    private void require(List<String> names) {
        List<String> missing = names.stream()
                .filter(name -> feature(name).isEmpty() && column(name).isEmpty())
                .map(name -> LogColumn.isFeature(name) ? name : LogColumn.FEATURE + name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(log.source() + " has no column " + String.join(", ", missing)
                    + ", but it is asked for; add what was known of the customer at each step.");
        }
    }

    private Optional<Feature> feature(String name) {
        return log.features().stream()
                .filter(each -> each.name().equals(LogColumn.FEATURE + name)
                        || each.name().equals(name))
                .findFirst();
    }

    /** A column of names of the log itself. */
    private Optional<LogColumn> column(String name) {
        return List.of(LogColumn.STATE, LogColumn.ENVIRONMENT).stream()
                .filter(each -> each.title().equals(name) && log.has(each))
                .findFirst();
    }

    private double[] values(String name, List<String> categories) {
        return feature(name)
                .map(found -> found.fold(numbers -> values(numbers, categories), texts -> values(texts, categories)))
                .orElseGet(() -> {
                    LogColumn column = column(name).orElseThrow();
                    int[] codes = new int[log.steps()];
                    Arrays.setAll(codes, row -> log.code(column, row));
                    return coded(name, log.findNames(column).orElseThrow(), codes, categories);
                });
    }

    private double[] values(Feature.Numbers feature, List<String> categories) {
        double[] values = new double[log.steps()];
        for (int row = 0; row < values.length; row++) {
            values[row] = feature.value(row);
            if (!categories.isEmpty() && feature.isKnown(row)) {
                int category = categories.indexOf(text(values[row]));
                values[row] = category < 0 ? Double.NaN : category;
            }
        }
        return values;
    }

    /** A category that looks like a number. */
    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : "" + number;
    }

    private double[] values(Feature.Texts feature, List<String> categories) {
        int[] codes = new int[log.steps()];
        Arrays.setAll(codes, feature::code);
        return coded(feature.name(), feature.names(), codes, categories);
    }

    private static double[] coded(String name, Names names, int[] codes, List<String> categories) {
        List<String> known = categories.isEmpty() ? List.of("false", "true") : categories;
        List<String> texts = new ArrayList<>(names.list());
        double[] ofCode = texts.stream().mapToDouble(known::indexOf).toArray();
        double[] values = new double[codes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = codes[row] == JourneyLog.NONE || ofCode[codes[row]] < 0 ? Double.NaN : ofCode[codes[row]];
            if (categories.isEmpty() && codes[row] != JourneyLog.NONE && ofCode[codes[row]] < 0) {
                throw new IllegalArgumentException(
                        "The column of " + name
                                + " holds texts, but the model was fitted on numbers; give numbers, true and false, or empty cells.");
            }
        }
        return values;
    }
}
