package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.Tuning;

/** The Open Bandit Dataset, whose pipeline's estimates are known. */
class OpenBanditTest {
    @ParameterizedTest
    @CsvSource({
        "ips, .00453356, 1e-11",
        "snips, .004604232, 1e-9",
        "dm, .004128972, 1e-9",
        "dr, .004563314, 1e-9",
        "sndr, .004570085, 1e-9",
        "switch-dr, .004228152, 1e-9",
        "dr-os, .004650321, 1e-9"
    })
    void asItsPipelineSays(String id, double value, double accuracy) {
        JourneyLog log = LogReader.read(TableSource.file(SharedData.file("open-bandit/men-random.csv.gz")))
                .log();
        LoggedJourneys journeys =
                LoggedJourneys.of(log, new TargetPolicy.Logged(), Discounts.same(1), OptionalInt.empty());
        Fitting fitting = Fitting.of(new Seed(1));
        assertThat(Estimators.named(id, Tuning.DEFAULT, fitting).terms(journeys).estimate())
                .isEqualTo(value, within(accuracy));
    }
}
