package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.parcours.store.StoreRefused.Reason;

class PostgresDatabaseTest {
    @Test
    void thePlaceIsToldWithoutUserAndPassword() {
        assertThat(PostgresDatabase.place("jdbc:postgresql://host:5432/parcours?user=ada&password=geheim"))
                .isEqualTo("the database jdbc:postgresql://host:5432/parcours");
        assertThat(PostgresDatabase.place("jdbc:postgresql://ada:geheim@host/parcours"))
                .isEqualTo("the database jdbc:postgresql://host/parcours");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Store.connect("jdbc:oracle:thin:ada/geheim@host"))
                .withMessageContaining("jdbc:postgresql:")
                .withMessageNotContaining("geheim");
    }

    @Test
    void aServerThatDoesNotAnswerIsUnreachable() {
        // port 1 is reserved and nobody listens there
        StoreRefused refused = catchThrowableOfType(
                StoreRefused.class, () -> Store.connect("jdbc:postgresql://127.0.0.1:1/parcours?password=geheim"));

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused)
                .hasMessage("The database jdbc:postgresql://127.0.0.1:1/parcours does not answer.\n"
                        + "Check that it runs, and its host and port.");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidToBeMissing() {
        String url = PostgresCluster.running().address("nowhere");

        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> Store.connect(url));

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused).hasMessageEndingWith("/nowhere is not there.\nCreate it, or name another.");
    }

    @Test
    void aUserWhomTheServerDoesNotKnowIsNotAllowed() {
        String url = PostgresCluster.running().schema("users").replace("user=postgres", "user=eve");

        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> Store.connect(url));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsNotAllowed() {
        String url = PostgresCluster.running().database("read_only");
        Jdbi.create(url)
                .useHandle(handle -> handle.execute("alter database read_only set default_transaction_read_only = on"));

        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> Store.connect(url));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aStoreGoesOnWithNewConnectionsWhenTheServerCutTheOldOnes() {
        String url = PostgresCluster.running().database("cut");
        try (Store store = Store.connect(url)) {
            store.check();
            Jdbi.create(PostgresCluster.running().address("postgres"))
                    .useHandle(handle -> handle.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'cut'"));

            // each connection that was idle in the pool may be found dead once
            Campaign campaign = created(store, 8);

            assertThat(store.campaigns().list()).containsExactly(campaign);
        }
    }

    private static Campaign created(Store store, int patience) {
        try {
            return store.campaigns().create(StoreContract.draft("One", "1"));
        } catch (StoreRefused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(patience).isPositive();
            return created(store, patience - 1);
        }
    }
}
