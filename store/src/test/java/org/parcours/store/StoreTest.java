package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for everything that is kept, on each database. */
class StoreTest extends StoreContract {
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83db", "\udc08"})
    void textThatADatabaseWouldChangeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft("Odd", text))
                .withMessageContaining("campaign's document");
        assertThatIllegalArgumentException().isThrownBy(() -> store.worlds().create("odd", text));
        assertThatIllegalArgumentException().isThrownBy(() -> store.jobs().queue("plan", Optional.empty(), text));
    }

    @Test
    void everythingIsThereAfterOpeningAnew() {
        Campaign campaign = store.campaigns().create(draft("One", "1"));
        store.worlds().create("mine", "w");
        Launch launch = store.launches().add(setup(campaign.id()), FIGURES, "result");
        store.access().addUser("ada", "hash", Role.ADMIN);

        reopen();

        assertThat(store.campaigns().list()).containsExactly(campaign);
        assertThat(store.worlds().list()).extracting(OwnWorld::document).containsExactly("w");
        assertThat(store.launches().list(campaign.id(), 10)).containsExactly(launch);
        assertThat(store.access().users()).extracting(User::name).containsExactly("ada");
    }

    @Test
    void namesSortByTheirBytes() {
        List<String> names = List.of("A b", "Aa", "B", "_", "a", "aB", "a_", "é", "🐈");
        names.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> store.worlds().create(name, ""));

        assertThat(store.worlds().list()).extracting(OwnWorld::name).containsExactlyElementsOf(names);
    }

    @Test
    void anInterruptedThreadStillKeepsAndReads() {
        Thread.currentThread().interrupt();

        Job job = store.jobs().queue("plan", Optional.empty(), "{}");
        Optional<Job> found = store.jobs().find(job.id());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).contains(job);
    }

    @Test
    void aClosedStoreKeepsNothing() {
        store.close();

        assertThatThrownBy(() -> store.campaigns().create(draft("One", "1"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.check()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void closingTwiceDoesNothing() {
        store.close();
        store.close();
    }
}
