package org.parcours.prove.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Parts of the customers, known before the experiment, that are read on their own. Never changes. */
public final class Segments {
    private final List<String> names;
    private final int[][] units;

    /**
     * Parts of customers.
     *
     * @param names of the parts
     * @param segment of each unit the number of its part
     */
    public Segments(List<String> names, int[] segment) {
        this.names = List.copyOf(names);
        int[] sizes = new int[names.size()];
        for (int number : segment) {
            sizes[number]++;
        }
        this.units = new int[names.size()][];
        Arrays.setAll(units, part -> new int[sizes[part]]);
        for (int unit = segment.length - 1; unit >= 0; unit--) {
            units[segment[unit]][--sizes[segment[unit]]] = unit;
        }
    }

    /** The names of the parts. */
    public List<String> names() {
        return names;
    }

    /** The units of a part of which something holds. */
    int[] units(int part, IntPredicate holds) {
        return Arrays.stream(units[part]).filter(holds).toArray();
    }
}
