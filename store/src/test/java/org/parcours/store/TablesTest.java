package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables such as journey logs, on each database. */
class TablesTest extends StoreContract {
    private static final String DIGEST = "0".repeat(64);

    private KeptTable added(String name, Optional<String> simulation, byte[] content) {
        return store.logs()
                .add(new NewTable(name, TableFormat.PACKED_CSV, DIGEST, "{\"journeys\":1}", simulation), content);
    }

    @Test
    void aLogIsKeptByteByByte() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        KeptTable log = added("spring.csv.gz", Optional.empty(), content);
        assertThat(log.size()).isEqualTo(content.length);
        assertThat(log.format()).isEqualTo(TableFormat.PACKED_CSV);
        assertThat(log.description()).isEqualTo("{\"journeys\":1}");
        assertThat(store.logs().find(log.id())).contains(log);
        assertThat(store.logs().content(log.id()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
    }

    @Test
    void logsAreListedNewestFirstUntilTheyAreDeleted() {
        KeptTable first = added("first", Optional.empty(), new byte[] {1});
        KeptTable second = added("second", Optional.of("{\"seed\":7}"), new byte[] {2});
        assertThat(second.simulation()).contains("{\"seed\":7}");
        assertThat(store.logs().list()).containsExactly(second, first);
        assertThat(store.logs().delete(first.id())).isTrue();
        assertThat(store.logs().delete(first.id())).isFalse();
        assertThat(store.logs().find(first.id())).isEmpty();
        assertThat(store.logs().content(first.id())).isEmpty();
        assertThat(store.logs().list()).containsExactly(second);
    }

    @Test
    void eachKindHasItsOwnTables() {
        KeptTable log = added("spring", Optional.empty(), new byte[] {1});
        KeptTable experiment = store.experimentTables()
                .add(
                        new NewTable("spring", TableFormat.CSV, DIGEST, "{}", Optional.of("{\"seed\":1}")),
                        new byte[] {2, 3});
        KeptTable foretold = store.scores()
                .add(new NewTable("spring", TableFormat.PACKED_CSV, DIGEST, "{}", Optional.empty()), new byte[] {4, 5, 6
                });
        reopen();
        assertThat(store.scores().list()).containsExactly(foretold);
        assertThat(store.scores().content(foretold.id())).hasValue(new byte[] {4, 5, 6});
        assertThat(store.logs().list()).containsExactly(log);
        assertThat(store.experimentTables().list()).containsExactly(experiment);
        assertThat(store.experimentTables().content(experiment.id())).hasValue(new byte[] {2, 3});
        assertThat(store.logs().find(experiment.id())).isEmpty();
        assertThat(store.experimentTables().delete(log.id())).isFalse();
    }

    @Test
    void aNameThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> added("", Optional.empty(), new byte[0])).isInstanceOf(TextRefused.class);
        assertThat(store.logs().list()).isEmpty();
    }
}
