package org.parcours.uplift.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;

/**
 * Four customers, two without a mail who brought 0 and 2, two with one who brought 5 and 9 and cost 1 each. With chances of
 * one half and the arms' means, 1 and 7 − 1 = 6, scores of what a mail earns more are, of the first two,
 * (6 + 0) − (1 + 2·(0 − 1)) = 7 and 6 − (1 + 2·1) = 3; of the others (6 + 2·(4 − 6)) − 1 = 1 and (6 + 2·(8 − 6)) − 1 = 9.
 */
class MeasuredProfitTest {
    private static final Trial TRIAL = new Trial(List.of("none", "mail"), new int[] {0, 0, 1, 1});
    private static final double[] EARNED = {0, 2, 4, 8};

    @Test
    void profitsAreSumsOfWhatTheTrialMeasuredAndNotOfWhatWasForetold() {
        MeasuredProfit profit = profit(new double[] {3, -1, 4, 2});
        // foretold above the cost of 1: the first, the third and the fourth
        Targets targets = Targets.of(profit.offers(), TargetRules.none());
        assertThat(targets.size()).isEqualTo(3);
        assertThat(profit.of(targets, 0.95).value()).isCloseTo(7 + 1 + 9, within(1e-12));
        assertThat(profit.forAll(0, 0.95).value()).isCloseTo(20, within(1e-12));
        // first the third customer, then the first, the fourth, the second
        assertThat(profit.curve().at(1, 0.95).value()).isCloseTo(1, within(1e-12));
        assertThat(profit.curve().at(2, 0.95).value()).isCloseTo(8, within(1e-12));
    }

    @Test
    void eachIsOfferedWhatIsForetoldToEarnMost() {
        Offers two =
                new Offers(List.of("call", "mail"), new double[][] {{5, 1}, {4, 2}}, new double[][] {{3, 3}, {1, 1}});
        MeasuredProfit profit = new MeasuredProfit(two, new double[][] {{10, 20}, {30, 40}});
        // a mail is foretold to earn 3 with the first and 1 with the second, a call 2 and −2
        assertThat(profit.curve().at(1, 0.95).value()).isEqualTo(30);
        assertThat(profit.curve().at(2, 0.95).value()).isEqualTo(70);
    }

    @Test
    void profitsOfOtherCustomersAreRefused() {
        assertThatThrownBy(() -> new MeasuredProfit(
                        new Offers(List.of("mail"), new double[][] {{1}}, new double[][] {{0}}),
                        new double[][] {{1, 2}}))
                .hasMessageContaining("give one for each");
    }

    private static MeasuredProfit profit(double[] foretold) {
        Offers offers = new Offers(List.of("mail"), new double[][] {foretold}, new double[][] {{1, 1, 1, 1}});
        return MeasuredProfit.of(offers, TRIAL, EARNED, Propensities.shares(TRIAL));
    }
}
