package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parcours.num.Interval;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** What a rule is worth, by units from which it was not learnt. */
class RuleReadingTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final List<String> ARMS = List.of("control", "treated");

    @Test
    void partsCountAsManyAsTheyHaveUnits() {
        RuleReading.Part far = new RuleReading.Part(
                30, List.of(new ArmReading("control", 5, 10, 2), new ArmReading("treated", 5, 14, 4)), 1);
        RuleReading.Part near = new RuleReading.Part(
                10, List.of(new ArmReading("control", 4, 20, 1), new ArmReading("treated", 4, 15, 2)), 0);
        RuleReading rule = RuleReading.of(List.of(far, near), List.of(), ARMS, 30, 0.05);
        assertThat(rule.proved()).isEqualTo(40); // far counts 30 / 40
        assertThat(rule.value()).isEqualTo(0.75 * 14 + 0.25 * 20, CLOSE);
        RuleReading.Comparison control = rule.comparisons().get(0);
        assertThat(control.value()).isEqualTo(0.75 * 10 + 0.25 * 20, CLOSE);
        assertThat(control.difference()).isEqualTo(0.75 * 4, CLOSE);
        // .75² · (2²/5 + 4²/5) = 2.25; degrees 2.25² / (.45²/4 + 1.8²/4) = 5.88, of which t is 2.458824
        assertThat(control.standardError()).isEqualTo(1.5, CLOSE);
        assertThat(control.interval().orElseThrow().upper()).isEqualTo(3 + 1.5 * 2.4588237, within(1e-6));
        RuleReading.Comparison treated = rule.comparisons().get(1);
        assertThat(treated.difference()).isEqualTo(0.25 * 5, CLOSE);
        // .25² · (1²/4 + 2²/4)
        assertThat(treated.standardError()).isEqualTo(Math.sqrt(0.078125), CLOSE);
    }

    @Test
    void aRuleThatGivesTheArmToAllDiffersFromItByNothing() {
        RuleReading.Part all = new RuleReading.Part(
                10, List.of(new ArmReading("control", 5, 10, 2), new ArmReading("treated", 5, 14, 4)), 0);
        RuleReading.Comparison control = RuleReading.of(List.of(all), List.of(), ARMS, 5, 0.05)
                .comparisons()
                .get(0);
        assertThat(control.difference()).isZero();
        assertThat(control.interval()).isEmpty();
    }

    @Test
    void aShareOfTheUnitsIsLearntFromAndTheSameByTheSameSeed() {
        boolean[] learns = new RuleSplit(0.3, new Seed(4)).learns(1000);
        int learnt = 0;
        for (boolean each : learns) {
            learnt += each ? 1 : 0;
        }
        assertThat(learnt).isEqualTo(300);
        assertThat(new RuleSplit(0.3, new Seed(4)).learns(1000)).isEqualTo(learns);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSplit(1, new Seed(4)))
                .withMessageContaining("(0, 1)");
    }

    /**
     * Parts of 4000 and 4 units, of which the small one leaves no two provers to each arm. In the large one the treatment brings
     * 10 more of what varies by 0 and 1 evenly, whatever the lots.
     */
    @Test
    void aPartThatIsTooSmallIsLeftOutAlone() {
        int units = 4004;
        int[] arm = IntStream.range(0, units).map(unit -> unit % 2).toArray();
        int[] part = IntStream.range(0, units).map(unit -> unit < 4000 ? 0 : 1).toArray();
        double[] value = IntStream.range(0, units)
                .mapToDouble(unit -> part[unit] == 1 ? 1e6 : 10 * arm[unit] + unit / 2 % 2)
                .toArray();
        RuleSplit split = new RuleSplit(0.5, new Seed(1));
        RuleReading rule = ExperimentReading.of(
                        new Experiment(
                                new Trial(ARMS, arm),
                                Optional.empty(),
                                List.of(Measure.of("value", value)),
                                Optional.empty(),
                                Optional.of(new Segments(List.of("many", "few"), part))),
                        new ReadingSettings(0.05, Correction.NONE, 1000, 1).withSplit(split))
                .rule()
                .orElseThrow();
        boolean[] learns = split.learns(units);
        int proved =
                (int) IntStream.range(0, 4000).filter(unit -> !learns[unit]).count();
        assertThat(rule.unproved()).containsExactly("few");
        assertThat(rule.proved()).isEqualTo(proved);
        assertThat(rule.learnt()).isEqualTo(2002);
        // of the many all get the treatment: 10 + ½, far from the 1,000,000 of the few
        double treated = IntStream.range(0, 4000)
                .filter(unit -> !learns[unit] && arm[unit] == 1)
                .mapToDouble(unit -> value[unit])
                .average()
                .orElseThrow();
        assertThat(rule.value()).isEqualTo(treated, CLOSE);
        assertThat(rule.comparisons().get(0).difference()).isEqualTo(10, within(0.2));
    }

    @Test
    void nothingIsToldWhereEveryPartIsTooSmall() {
        int[] arm = {0, 0, 0, 0, 1, 1, 1, 1};
        Experiment experiment = new Experiment(
                new Trial(ARMS, arm),
                Optional.empty(),
                List.of(Measure.of("value", new double[] {1, 2, 3, 4, 5, 6, 7, 8})),
                Optional.empty(),
                Optional.of(new Segments(List.of("a", "b", "c", "d"), new int[] {0, 1, 2, 3, 0, 1, 2, 3})));
        assertThat(ExperimentReading.of(experiment, ReadingSettings.DEFAULT.withSplit(new RuleSplit(0.5, new Seed(1))))
                        .rule())
                .isEmpty();
    }

    /** Three parts of 200 units; treated brings 1, 0.2 and −0.5 more, and all values vary by 1. */
    @Test
    void intervalsHoldTheTruthOfWhateverRuleWasLearnt() {
        double[] more = {1, 0.2, -0.5};
        List<String> names = List.of("a", "b", "c");
        int experiments = 1000;
        int held = 0;
        int units = 600;
        for (int experiment = 0; experiment < experiments; experiment++) {
            RandomStream random = new RandomStream(new Seed(11).child(experiment));
            int[] arm = new int[units];
            int[] part = new int[units];
            double[] value = new double[units];
            for (int unit = 0; unit < units; unit++) {
                arm[unit] = random.nextInt(2);
                part[unit] = unit % 3;
                value[unit] = arm[unit] * more[part[unit]] + Math.sqrt(12) * (random.nextUniform() - 0.5);
            }
            ExperimentReading reading = ExperimentReading.of(
                    new Experiment(
                            new Trial(ARMS, arm),
                            Optional.empty(),
                            List.of(Measure.of("value", value)),
                            Optional.empty(),
                            Optional.of(new Segments(names, part))),
                    new ReadingSettings(0.05, Correction.BONFERRONI, 1000, 1)
                            .withSplit(new RuleSplit(0.5, new Seed(experiment))));
            // the parts' shares of those who prove are taken as they are; 200 of 600 in each but for the lot
            double truth = 0;
            boolean[] learns = new RuleSplit(0.5, new Seed(experiment)).learns(units);
            for (int unit = 0; unit < units; unit++) {
                boolean isTreated = reading.policy().probability(0, names.get(part[unit]), "treated") == 1;
                truth += !learns[unit] && isTreated ? more[part[unit]] / (units / 2.0) : 0;
            }
            double gain = truth;
            Optional<Interval> interval =
                    reading.rule().orElseThrow().comparisons().get(0).interval();
            held += interval.map(ends -> ends.lower() <= gain && gain <= ends.upper())
                            .orElse(gain == 0)
                    ? 1
                    : 0;
        }
        // 95 % ± 3 standard errors of √(.95 · .05 / 1000)
        assertThat((double) held / experiments).isEqualTo(0.95, within(0.0207));
    }
}
