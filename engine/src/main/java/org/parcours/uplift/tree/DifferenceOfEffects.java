package org.parcours.uplift.tree;

/**
 * How far the effects on the two sides lie apart: |Δ(l) − Δ(r)| with Δ = ȳ_1 − ȳ_0.
 *
 * <p>Source: B. Hansotia, B. Rukstales, "Incremental value modeling", Journal of Interactive Marketing 16, 2002.
 */
final class DifferenceOfEffects implements Criterion {
    @Override
    public String name() {
        return "ddp";
    }

    @Override
    public boolean comparesTwoArms() {
        return true;
    }

    @Override
    public double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right) {
        double first = left.mean(1) - left.mean(0);
        double second = right.mean(1) - right.mean(0);
        return Criterion.beyondRounding(Math.max(first, second), Math.min(first, second));
    }
}
