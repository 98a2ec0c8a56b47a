package org.parcours.model.learner;

import java.util.Arrays;
import org.parcours.num.Cuts;

/** The thresholds at which an ensemble asks for a feature, and the codes of values between them, from 0 on. Immutable. */
final class Thresholds {
    /** The code of an unknown value where it goes right: above all thresholds' codes. */
    static final int UNKNOWN = 1 << 16;

    private final Cuts finite;

    private Thresholds(Cuts finite) {
        this.finite = finite;
    }

    static Thresholds of(TreeEnsemble trees, int feature) {
        double[] found = new double[trees.nodes()];
        int size = 0;
        for (int node = 0; node < trees.nodes(); node++) {
            boolean asks = !trees.isLeaf(node) && trees.feature(node) == feature && !trees.asksCategories(node);
            if (asks && trees.threshold(node) < Double.POSITIVE_INFINITY) {
                found[size++] = trees.threshold(node) + 0.0;
            }
        }
        double[] distinct = Arrays.stream(found, 0, size).sorted().distinct().toArray();
        return new Thresholds(new Cuts(distinct));
    }

    /** How many there are. */
    int size() {
        return finite.size();
    }

    /** How many thresholds a value has reached; one more for infinity, which is below none. */
    int code(double value) {
        if (value < Double.POSITIVE_INFINITY) {
            return finite.bin(value);
        }
        return Double.isNaN(value) ? UNKNOWN : finite.size() + 1;
    }

    /** The last code that is below a threshold. */
    int lastLeft(double threshold) {
        return threshold == Double.POSITIVE_INFINITY ? finite.size() : finite.bin(threshold) - 1;
    }
}
