package org.parcours.uplift.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.network.FittedNetwork;

/** Makes one output of two, the first score less the second: the log odds of the first class. */
final class LogOdds {
    private LogOdds() {}

    static FittedNetwork of(FittedNetwork twoOutputs) {
        List<Integer> widths = new ArrayList<>(twoOutputs.widths());
        int units = widths.get(widths.size() - 2);
        float[] before = twoOutputs.parameters();
        int kept = before.length - 2 * (units + 1);
        float[] after = Arrays.copyOf(before, kept + units + 1);
        for (int unit = 0; unit <= units; unit++) {
            after[kept + unit] = before[kept + 2 * unit] - before[kept + 2 * unit + 1];
        }
        widths.set(widths.size() - 1, 1);
        return new FittedNetwork(widths, after);
    }
}
