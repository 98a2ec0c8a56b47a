package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Policies, on each database. */
class PoliciesTest extends StoreContract {
    @Test
    void aPolicyIsKeptCharacterByCharacterUntilItIsDeleted() {
        KeptPolicy first = store.policies().add("first", "{ \"kind\": \"stationary\", \"states\": {\"é\": {}}}\n");
        KeptPolicy second = store.policies().add("first", "{}");
        assertThat(store.policies().find(first.id())).contains(first);
        assertThat(first.document()).isEqualTo("{ \"kind\": \"stationary\", \"states\": {\"é\": {}}}\n");
        assertThat(store.policies().list()).containsExactly(second, first);
        assertThat(store.policies().delete(first.id())).isTrue();
        assertThat(store.policies().delete(first.id())).isFalse();
        assertThat(store.policies().find(first.id())).isEmpty();
    }
}
