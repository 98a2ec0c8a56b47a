package org.parcours.uplift.logged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.log.LogColumn;
import org.parcours.uplift.CustomerTable;

class LoggedCustomersTest {
    private static final List<String> TITLES = List.of(
            "journey_id",
            "step",
            "state",
            "action",
            "reward",
            "x_age",
            "x_channel",
            "x_member",
            "target_propensity",
            "q_value",
            "state_value");

    private static final JourneyLog LOG = log();

    @Test
    void aModelsFeaturesAreTheLogsColumns() {
        CustomerTable customers = LoggedCustomers.of(
                LOG,
                List.of("channel", "age", "x_member", "state"),
                List.of(List.of("phone", "web"), List.of(), List.of(), List.of("idle", "keen")));
        assertThat(row(customers, 0)).containsExactly(1, 30, 1, 1);
        // no age; the model never saw a channel called shop
        assertThat(row(customers, 1)).containsExactly(Double.NaN, Double.NaN, 0, 0);
        assertThat(row(customers, 2)).containsExactly(0, 41.5, Double.NaN, Double.NaN);
    }

    @Test
    void whatTheLogLacksIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoggedCustomers.of(
                        LOG, List.of("age", "spent", "environment"), List.of(List.of(), List.of(), List.of("a"))))
                .withMessageContaining("a test has no column x_spent, x_environment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoggedCustomers.of(LOG, List.of("channel"), List.of(List.of())))
                .withMessageContaining("channel holds texts, but the model was fitted on numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoggedCustomers.numbers(LOG, "age"))
                .withMessageContaining("not known at every step");
    }

    @Test
    void thePolicyTakesWhatIsWorthMost() {
        // worth 10 · effect − cost: letter 10 · .1 − .5 = .5, 10 · .05 − .5 = 0, −; call 10 · .3 − 2 = 1, 10 · .2 − 2 =
        // 0, 3
        double[][] effects = {{0.1, 0.05, -0.2}, {0.3, 0.2, 0.5}};
        EffectPolicy policy =
                EffectPolicy.of(List.of("none", "letter", "call"), effects, new double[] {10, 10, 10}, new double[][] {
                    {0.5, 0.5, 0.5}, {2, 2, 2}
                });
        // call, nothing (a treatment must earn more than nothing), call; the log did none, letter, call
        assertThat(policy.probabilities(LOG)).containsExactly(0, 0, 1);
        assertThat(policy.steps(0)).isEqualTo(1);
        assertThat(policy.steps(1)).isZero();
        assertThat(policy.steps(2)).isEqualTo(2);
        EffectPolicy other = EffectPolicy.of(
                List.of("none", "visit"), new double[][] {{1, 1, 1}}, new double[] {1, 1, 1}, new double[1][3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.probabilities(LOG))
                .withMessageContaining("an arm \"visit\", but a test knows only the actions none, letter, call");
    }

    @Test
    void aLogTakesFeaturesAndATargetAndForgetsAnother() {
        Feature effect = Feature.ofNumbers("x_effect_call", new double[] {0.3, Double.NaN, 0.5});
        JourneyLog annotated = LOG.withFeatures(List.of(effect)).withTarget(new double[] {0, 1, 0.5});
        assertThat(annotated.features())
                .extracting(Feature::name)
                .containsExactly("x_age", "x_channel", "x_member", "x_effect_call");
        assertThat(annotated.targetPropensity(2)).isEqualTo(0.5);
        assertThat(annotated.has(LogColumn.Q_VALUE)).isFalse();
        assertThat(annotated.journeyId(1)).isEqualTo(LOG.journeyId(1));
        assertThat(annotated.isTerminal(1)).isEqualTo(LOG.isTerminal(1)).isTrue();
        assertThat(LOG.targetPropensity(2)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> annotated.withFeatures(List.of(effect)));
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.withTarget(new double[] {0, 2, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.withTarget(new double[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Feature.ofNumbers("effect", new double[3]));
    }

    private static double[] row(CustomerTable customers, int row) {
        double[] values = new double[customers.table().width()];
        customers.table().copyRow(row, values);
        return values;
    }

    private static JourneyLog log() {
        LogBuilder builder = new LogBuilder("a test", TITLES);
        builder.row(2, "j1", "0", "keen", "none", "1", "30", "web", "true", "1", "2", "2");
        builder.row(3, "j1", "1", "idle", "letter", "1", "", "shop", "false", "1", "2", "2");
        builder.row(4, "j2", "0", "gone", "call", "1", "41.5", "phone", "", "1", "2", "2");
        return builder.finish().log();
    }
}
