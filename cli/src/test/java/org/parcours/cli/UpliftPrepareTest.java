package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Customers made of transactions on the command line. */
class UpliftPrepareTest extends CommandTest {
    private static final String TRANSACTIONS = """
            who,at,sales,tier,coupon
            a,2026-01-05,10,none,1
            a,2026-02-02T18:30:00Z,20,silver,
            a,2026-03-03,5,gold,
            a,2026-04-04,7.5,gold,
            b,2026-02-28,4,gold,
            c,2026-03-01,9,none,
            """;

    private static final String SPEC = """
            transactions: {customer: who, time: at, amount: sales}
            status: tier
            windows:
              features: {from: 2026-01-01, to: 2026-02-28}
              treatment: {from: 2026-03-01, to: 2026-03-31}
              outcome: {from: 2026-04-01, to: 2026-04-30}
            treatment: {column: tier, take: status-up, ranks: [none, silver, gold]}
            outcome: spend
            sums:
              - {name: coupons_in_january, column: coupon, from: 2026-01-01, to: 2026-01-31}
            """;

    @Test
    void customersOfTheirTransactions() throws IOException {
        Path customers = folder.resolve("customers.csv");
        assertThat(prepare(SPEC, customers)).isZero();
        // January 5th and February 2nd 2026 are Mondays, February 28th is a Saturday
        assertThat(Files.readString(customers)).isEqualToNormalizingNewlines("""
                customer,recency_days,frequency,monetary_sum,monetary_mean,favourite_day,status,coupons_in_january,treatment,outcome
                a,26,2,30,15,monday,silver,1,treated,7.5
                b,0,1,4,4,saturday,gold,0,control,0
                """);
        assertThat(json().get("left_out").asInt()).isEqualTo(1);
        assertThat(json().at("/arms/treated").asInt()).isEqualTo(1);
    }

    @Test
    void aFeatureThatSeesPastItsWindowIsRefused() throws IOException {
        Path customers = folder.resolve("customers.csv");
        assertThat(prepare(SPEC.replace("to: 2026-01-31", "to: 2026-03-01"), customers))
                .isEqualTo(1);
        assertThat(err.toString()).contains("spec.yaml:1").contains("\"coupons_in_january\" sees past");
        assertThat(prepare(SPEC.replace("to: 2026-02-28", "to: 2026-03-01"), customers))
                .isEqualTo(1);
        assertThat(err.toString()).contains("spec.yaml:4").contains("features would see the treatment");
        assertThat(prepare(SPEC.replace("spend", "spent"), customers)).isEqualTo(1);
        assertThat(err.toString()).contains("did you mean \"spend\"?");
        assertThat(prepare(SPEC.replace("[none, silver, gold]", "[none, silver]"), customers))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none of the ranks none, silver");
        assertThat(customers).doesNotExist();
    }

    private int prepare(String spec, Path customers) throws IOException {
        Path transactions = Files.writeString(folder.resolve("t.csv"), TRANSACTIONS);
        Path file = Files.writeString(folder.resolve("spec.yaml"), spec);
        return run("uplift", "prepare", transactions, "--spec", file, "-o", customers, "--json");
    }
}
