package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An experiment as it would have been read while it ran: after equal parts of its units, in the order in which they came. */
final class Looks {
    private Looks() {}

    /** The looks at which each arm has at least two units. O(units · looks). */
    static List<Look> of(Trial trial, Measure measure, long[] times, ReadingSettings settings, Runnable afterEach) {
        int[] order = IntStream.range(0, trial.units())
                .boxed()
                .sorted(Comparator.comparingLong(unit -> times[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Look> looks = new ArrayList<>();
        for (int look = 1; look <= settings.looks(); look++) {
            int units = (int) ((long) order.length * look / settings.looks());
            int[] come = Arrays.copyOf(order, units);
            MeasureReading.find(trial, measure, come, settings)
                    .ifPresent(reading -> looks.add(new Look(units, times[order[units - 1]], reading.comparisons())));
            afterEach.run();
        }
        return looks;
    }
}
