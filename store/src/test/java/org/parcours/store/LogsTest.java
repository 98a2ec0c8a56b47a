package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Journey logs, on each database. */
class LogsTest extends StoreContract {
    private static final String DIGEST = "0".repeat(64);

    private KeptLog added(String name, Optional<String> simulation, byte[] content) {
        return store.logs()
                .add(new NewLog(name, LogFormat.PACKED_CSV, DIGEST, "{\"journeys\":1}", simulation), content);
    }

    @Test
    void aLogIsKeptByteByByte() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        KeptLog log = added("spring.csv.gz", Optional.empty(), content);
        assertThat(log.size()).isEqualTo(content.length);
        assertThat(log.format()).isEqualTo(LogFormat.PACKED_CSV);
        assertThat(log.description()).isEqualTo("{\"journeys\":1}");
        assertThat(store.logs().find(log.id())).contains(log);
        assertThat(store.logs().content(log.id()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
    }

    @Test
    void logsAreListedNewestFirstUntilTheyAreDeleted() {
        KeptLog first = added("first", Optional.empty(), new byte[] {1});
        KeptLog second = added("second", Optional.of("{\"seed\":7}"), new byte[] {2});
        assertThat(second.simulation()).contains("{\"seed\":7}");
        assertThat(store.logs().list()).containsExactly(second, first);
        assertThat(store.logs().delete(first.id())).isTrue();
        assertThat(store.logs().delete(first.id())).isFalse();
        assertThat(store.logs().find(first.id())).isEmpty();
        assertThat(store.logs().content(first.id())).isEmpty();
        assertThat(store.logs().list()).containsExactly(second);
    }

    @Test
    void aNameThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> added("", Optional.empty(), new byte[0])).isInstanceOf(TextRefused.class);
        assertThat(store.logs().list()).isEmpty();
    }
}
