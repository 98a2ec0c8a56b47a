package org.parcours.prove.experiment;

import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Units by lot in two parts: from one is learnt who should get which arm, and the other tells what that is worth. A rule that
 * is valued by the units that chose it looks better than it is, as the luckiest arm of each part was taken.
 *
 * @param share of the units that are learnt from, in (0, 1)
 * @param seed of the lots
 */
public record RuleSplit(double share, Seed seed) {
    public RuleSplit {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The share of units to learn from is " + share
                    + ", but must lie in (0, 1); with 0.5 the other half proves what was learnt.");
        }
    }

    /** Of each unit whether it is learnt from; O(units). */
    public boolean[] learns(int units) {
        int[] order = new RandomStream(seed).order(units);
        boolean[] learns = new boolean[units];
        for (int place = 0; place < Math.round(share * units); place++) {
            learns[order[place]] = true;
        }
        return learns;
    }
}
