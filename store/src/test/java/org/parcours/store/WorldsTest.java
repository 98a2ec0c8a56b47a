package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parcours.store.SaveOutcome.Conflict;
import org.parcours.store.SaveOutcome.Missing;

/** Worlds of one's own, on each database. */
class WorldsTest extends StoreContract {
    @Test
    void worldsAreSavedUnderNames() {
        OwnWorld made = saved(store.worlds().create("mine", "1"));
        assertThat(made.version()).isEqualTo(1);

        assertThat(store.worlds().create("mine", "other")).isEqualTo(new Conflict<>(made));
        OwnWorld second = saved(store.worlds().save("mine", 1, "2"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.created()).isEqualTo(made.created());
        assertThat(second.saved()).isAfter(made.saved());
        assertThat(store.worlds().save("mine", 1, "late")).isEqualTo(new Conflict<>(second));
        assertThat(store.worlds().save("other", 1, "2")).isEqualTo(new Missing<>());
        assertThat(store.worlds().find("mine")).contains(second);

        assertThat(store.worlds().delete("mine")).isTrue();
        assertThat(store.worlds().delete("mine")).isFalse();
        assertThat(store.worlds().find("mine")).isEmpty();
    }
}
