package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;

/** Some of the customers, or more columns of them. */
final class Customers {
    private Customers() {}

    /** The rows for which something holds. */
    static int[] where(UpliftData data, IntPredicate holds) {
        return IntStream.range(0, data.rows()).filter(holds).toArray();
    }

    /** The rows of an arm. */
    static int[] ofArm(UpliftData data, int arm) {
        return where(data, row -> data.trial().arm(row) == arm);
    }

    /** The rows of a treatment and the control. */
    static int[] ofPair(UpliftData data, int treatment) {
        return where(data, row -> data.trial().arm(row) == 0 || data.trial().arm(row) == treatment);
    }

    /** Some of some numbers. */
    static double[] of(double[] numbers, int[] chosen) {
        double[] some = new double[chosen.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = numbers[chosen[i]];
        }
        return some;
    }

    /** Differences, one by one. */
    static double[] less(double[] numbers, double[] others) {
        double[] less = new double[numbers.length];
        for (int i = 0; i < less.length; i++) {
            less[i] = numbers[i] - others[i];
        }
        return less;
    }

    /** A table with columns of numbers behind its own. */
    static CustomerTable with(CustomerTable customers, List<String> names, double[][] columns) {
        List<List<String>> categories = new ArrayList<>(customers.categories());
        names.forEach(name -> categories.add(List.of()));
        return new CustomerTable(customers.table().with(names, columns), categories);
    }
}
