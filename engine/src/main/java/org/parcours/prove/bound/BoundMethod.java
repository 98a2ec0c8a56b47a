package org.parcours.prove.bound;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The ways to bound an estimate. */
public enum BoundMethod {
    /** Bias-corrected and accelerated bootstrap over journeys. */
    BCA("bca", false),
    /** Percentile bootstrap over journeys. */
    PERCENTILE("percentile", false),
    /** Student's t. */
    T("t", false),
    /** Hoeffding's inequality. */
    HOEFFDING("hoeffding", true),
    /** The empirical Bernstein inequality. */
    BERNSTEIN("bernstein", true),
    /** Anderson's bound from the band about the distribution function. */
    ANDERSON("anderson", true),
    /** The truncated lower bound of high-confidence off-policy evaluation. */
    HCOPE("hcope", true),
    /** A confidence sequence, which holds at all times at once. */
    ANYTIME("anytime", true);

    private final String id;
    private final boolean needsRange;

    BoundMethod(String id, boolean needsRange) {
        this.id = id;
        this.needsRange = needsRange;
    }

    /** The name in commands and documents. */
    public String id() {
        return id;
    }

    /** Whether it holds at every sample size, for which it must know where the terms can lie. */
    public boolean needsRange() {
        return needsRange;
    }

    /** The method of a name. */
    public static BoundMethod named(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bound \"%s\".\nTake one of %s."
                        .formatted(
                                id, Arrays.stream(values()).map(BoundMethod::id).collect(Collectors.joining(", ")))));
    }
}
