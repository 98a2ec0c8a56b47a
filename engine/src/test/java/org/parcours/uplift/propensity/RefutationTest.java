package org.parcours.uplift.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

class RefutationTest {
    @Test
    void aSoundEstimateOfAConfoundedEffectIsNotRefuted() {
        UpliftData data =
                NieWager.draw(NieWagerSetup.C, 2000, 5, 0.5, new Seed(21)).data();
        BiFunction<UpliftData, Seed, Propensities> estimation =
                (of, seed) -> EstimatedPropensities.of(of, LogisticRegression.DEFAULT, 2, seed, 1)
                        .clipped(0.01);
        List<Refutation> refutations = ArmCheck.of(
                        data, estimation.apply(data, new Seed(23)), Bases.linear(), estimation, 1.5, new Seed(22))
                .refutations();
        assertThat(refutations).extracting(Refutation::name).containsExactly("placebo", "random-cause", "subset");
        assertThat(refutations).allMatch(Refutation::passed);
        assertThat(refutations.get(1).expected()).isCloseTo(1, within(0.3));
    }

    @Test
    void hiddenConfoundingWidensTheEffectUntilItCouldBeNothing() {
        // Two arms of four with even odds; of the treated three buy, of the others one: effect 1/2 where Γ = 1.
        // With weights 1 + Γ and 1 + 1/Γ the treated mean is at least 3(1 + 1/Γ) / (3(1 + 1/Γ) + 1 + Γ) = 3 / (3 + Γ),
        // the control's at most (1 + Γ) / (1 + Γ + 3(1 + 1/Γ)) = Γ / (Γ + 3): for Γ = 2 they are 3/5 and 2/5; equal at
        // Γ = 3.
        double[] outcome = {1, 1, 1, 0, 1, 0, 0, 0};
        int[] arm = {1, 1, 1, 1, 0, 0, 0, 0};
        CustomerTable customers =
                CustomerTable.ofNumbers(FeatureTable.of(List.of("x"), new double[][] {new double[8]}));
        UpliftData data = new UpliftData(customers, new Trial(List.of("none", "mail"), arm), outcome);
        HiddenConfounder sure = HiddenConfounder.of(data, Propensities.shares(data), 1, 1);
        assertThat(sure.range().lower()).isCloseTo(0.5, within(1e-12));
        HiddenConfounder doubted = HiddenConfounder.of(data, Propensities.shares(data), 1, 2);
        assertThat(doubted.range().lower()).isCloseTo(0.2, within(1e-9));
        assertThat(doubted.tipping().orElseThrow()).isCloseTo(3, within(0.01));
        assertThatThrownBy(() -> HiddenConfounder.of(data, Propensities.shares(data), 1, 0.5))
                .hasMessageContaining("at least 1");
    }
}
