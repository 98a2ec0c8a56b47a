package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people a design needs: as many as the comparison needs that needs most, every arm by its share.
 *
 * <p>For Holm this is the size of his first step, which is Bonferroni's: that each difference is found with the power
 * even if it is the clearest one. Later steps need fewer.
 */
public final class SampleSize {
    private static final int POINTS = 40;

    private final ExperimentDesign design;

    /** The same for all effects. */
    private final CriticalValues critical;

    private final List<DesignTest> tests;
    private final List<Long> people = new ArrayList<>();

    private SampleSize(ExperimentDesign design, CriticalValues critical) {
        this.design = design;
        this.critical = critical;
        // Arms of the same size have the same test.
        this.tests = IntStream.rangeClosed(1, design.comparisons())
                .mapToDouble(design.allocation()::ratio)
                .distinct()
                .mapToObj(ratio -> new DesignTest(design, ratio, critical))
                .toList();
        double control =
                tests.stream().mapToDouble(DesignTest::controlPeople).max().orElseThrow();
        for (int arm = 0; arm < design.allocation().size(); arm++) {
            double wanted = Math.ceil(control * design.allocation().ratio(arm) * (1 - 1e-12));
            if (!(wanted < Long.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "The effect is too small for any number of people; ask for a larger one.");
            }
            people.add((long) Math.max(2, wanted));
        }
    }

    /** The people of a design. */
    public static SampleSize of(ExperimentDesign design) {
        return new SampleSize(design, new CriticalValues(design));
    }

    /** What was planned for. */
    public ExperimentDesign design() {
        return design;
    }

    /** The people of each arm, the control first. */
    public List<Long> people() {
        return List.copyOf(people);
    }

    /** The people of all arms. */
    public long total() {
        return people.stream().mapToLong(Long::longValue).sum();
    }

    /** The days until all have entered, if so many people enter a day. */
    public long days(double entrantsADay) {
        if (!(entrantsADay > 0)) {
            throw new IllegalArgumentException(
                    "There are " + entrantsADay + " entrants a day, but there must be more than 0.");
        }
        return (long) Math.ceil(total() / entrantsADay);
    }

    /** The power of the weakest comparison with so many people in all, each arm by its share. */
    public double power(double total) {
        double control = total * design.allocation().shares().get(0);
        return tests.stream().mapToDouble(test -> test.power(control)).min().orElseThrow();
    }

    /** The power with the people that are needed, rounded up as they are. */
    public double power() {
        double control = people.get(0);
        return tests.stream().mapToDouble(test -> test.power(control)).min().orElseThrow();
    }

    /** A point of the power by people in all. */
    public record PowerPoint(double total, double power) {}

    /** A point of the people by the smallest effect. */
    public record EffectPoint(double effect, long total) {}

    /** The power by people in all, from a twentieth of those needed to twice as many. */
    public List<PowerPoint> powerCurve() {
        List<PowerPoint> points = new ArrayList<>();
        for (int i = 1; i <= POINTS; i++) {
            double all = total() * (2.0 * i / POINTS);
            points.add(new PowerPoint(all, power(all)));
        }
        return points;
    }

    /** The people in all by the smallest effect, from half of it to twice, as far as rates stay rates. */
    public List<EffectPoint> effectCurve() {
        List<EffectPoint> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double effect = design.target().effect() * Math.pow(2, 2.0 * i / POINTS - 1);
            if (isPossible(effect)) {
                points.add(new EffectPoint(effect, new SampleSize(design.withEffect(effect), critical).total()));
            }
        }
        return points;
    }

    private boolean isPossible(double effect) {
        return design.target().fold(rate -> rate.control() + effect > 0 && rate.control() + effect < 1, mean -> true);
    }
}
