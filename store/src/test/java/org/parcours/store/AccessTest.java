package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Users and keys, on each database. */
class AccessTest extends StoreContract {
    @Test
    void usersAreAddedChangedAndRemoved() {
        User ada = store.access().addUser("ada", "hash 1", Role.VIEWER).orElseThrow();
        assertThat(store.access().addUser("ada", "hash 2", Role.ADMIN)).isEmpty();
        assertThat(store.access().findUser("ada")).contains(ada);

        assertThat(store.access().changePassword("ada", "hash 3")).isTrue();
        assertThat(store.access().changeRole("ada", Role.EDITOR)).isTrue();
        assertThat(store.access().findUser("ada")).contains(new User("ada", "hash 3", Role.EDITOR, ada.created()));

        assertThat(store.access().removeUser("ada")).isTrue();
        assertThat(store.access().removeUser("ada")).isFalse();
        assertThat(store.access().changePassword("ada", "hash 4")).isFalse();
        assertThat(store.access().changeRole("ada", Role.ADMIN)).isFalse();
        assertThat(store.access().users()).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothing() {
        ApiKey key = store.access().addKey("nightly export", "hash", Role.VIEWER);
        assertThat(store.access().findKey("hash")).contains(key);
        assertThat(store.access().findKey("other")).isEmpty();

        assertThat(store.access().revokeKey(key.id())).isTrue();
        assertThat(store.access().revokeKey(key.id())).isFalse();

        assertThat(store.access().findKey("hash")).isEmpty();
        assertThat(store.access().keys())
                .singleElement()
                .satisfies(kept -> assertThat(kept.revoked()).isPresent());
    }

    @Test
    void hashesAreNotPrinted() {
        User user = store.access().addUser("ada", "geheim", Role.ADMIN).orElseThrow();
        ApiKey key = store.access().addKey("export", "geheim", Role.ADMIN);

        assertThat(user.toString() + key).doesNotContain("geheim");
    }
}
