package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.store.SaveOutcome.Conflict;
import org.parcours.store.SaveOutcome.Missing;
import org.parcours.store.SaveOutcome.Saved;

/** Campaigns and their versions, on each database. */
class CampaignsTest extends StoreContract {
    @Test
    void aNewCampaignIsItsFirstVersion() {
        Campaign campaign = store.campaigns().create(draft("Brand first", "{}\n"));

        assertThat(campaign.version())
                .isEqualTo(new Version(
                        campaign.id(),
                        1,
                        "Brand first",
                        "stories",
                        2,
                        campaign.version().saved(),
                        Optional.of("ada"),
                        Origin.EDIT));
        assertThat(campaign.created()).isEqualTo(campaign.version().saved());
        assertThat(store.campaigns().find(campaign.id())).contains(campaign);
        assertThat(store.campaigns().document(campaign.id(), 1)).contains("{}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\r\n\t trailing  \n\n",
                "é e\u0301 ﷽ 🐈\u200d⬛ \ufeff \uffff",
                "'; drop table campaigns; -- \" \\ :name ? ${name} {}"
            })
    void documentsComeBackCharacterByCharacter(String document) {
        Campaign campaign = store.campaigns().create(draft("Verbatim", document));

        assertThat(store.campaigns().document(campaign.id(), 1)).contains(document);
    }

    @Test
    void largeDocumentsComeBackCharacterByCharacter() {
        String document = "0123456789 é🐈\n".repeat(150_000);

        Campaign campaign = store.campaigns().create(draft("Large", document));

        assertThat(store.campaigns().document(campaign.id(), 1)).contains(document);
    }

    @Test
    void savingAppendsAVersion() {
        String id = store.campaigns().create(draft("One", "1")).id();

        assertThat(store.campaigns().save(id, 1, draft("Two", "2")))
                .isInstanceOfSatisfying(
                        Saved.class,
                        saved ->
                                assertThat(((Version) saved.version()).number()).isEqualTo(2));

        assertThat(store.campaigns().history(id)).extracting(Version::number).containsExactly(2, 1);
        assertThat(store.campaigns().history(id)).extracting(Version::name).containsExactly("Two", "One");
        assertThat(store.campaigns().document(id, 1)).contains("1");
        assertThat(store.campaigns().document(id, 2)).contains("2");
        assertThat(store.campaigns().find(id, 1))
                .get()
                .extracting(Version::name)
                .isEqualTo("One");
        assertThat(store.campaigns().find(id, 3)).isEmpty();
    }

    @Test
    void savingOnAnOldVersionIsAConflictAndChangesNothing() {
        String id = store.campaigns().create(draft("One", "1")).id();
        store.campaigns().save(id, 1, draft("Two", "2"));

        SaveOutcome<Version> outcome = store.campaigns().save(id, 1, draft("Late", "late"));

        assertThat(outcome)
                .isEqualTo(
                        new Conflict<>(store.campaigns().find(id).orElseThrow().version()));
        assertThat(outcome.fold(saved -> 0, conflict -> conflict.current().number(), () -> -1))
                .isEqualTo(2);
        assertThat(store.campaigns().history(id)).hasSize(2);
    }

    @Test
    void whatIsNotThereIsMissing() {
        String id = store.campaigns().create(draft("One", "1")).id();

        assertThat(store.campaigns().save("nobody", 1, draft("Two", "2"))).isEqualTo(new Missing<>());
        assertThat(store.campaigns().restore(id, 7, 1, Optional.empty())).isEqualTo(new Missing<>());
        assertThat(store.campaigns().find("nobody")).isEmpty();
        assertThat(store.campaigns().history("nobody")).isEmpty();
        assertThat(store.campaigns().delete("nobody")).isFalse();
    }

    @Test
    void oneOfManyWhoSaveAtOnceWins() throws Exception {
        String id = store.campaigns().create(draft("One", "1")).id();
        Callable<SaveOutcome<Version>> save = () -> store.campaigns().save(id, 1, draft("Two", "2"));

        var threads = Executors.newFixedThreadPool(16);
        int saved = 0;
        for (Future<SaveOutcome<Version>> outcome : threads.invokeAll(Collections.nCopies(16, save))) {
            saved += outcome.get().fold(winner -> 1, conflict -> 0, () -> 0);
        }
        threads.shutdown();

        assertThat(saved).isEqualTo(1);
        assertThat(store.campaigns().history(id)).hasSize(2);
    }

    @Test
    void restoringAppendsTheOldTextAgain() {
        String id = store.campaigns().create(draft("One", "1")).id();
        store.campaigns().save(id, 1, draft("Two", "2"));

        store.campaigns().restore(id, 1, 2, Optional.of("bob"));

        Version restored = store.campaigns().find(id).orElseThrow().version();
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.name()).isEqualTo("One");
        assertThat(restored.author()).contains("bob");
        assertThat(restored.origin()).isEqualTo(Origin.RESTORE);
        assertThat(store.campaigns().document(id, 3)).contains("1");
        assertThat(store.campaigns().restore(id, 1, 2, Optional.empty())).isInstanceOf(Conflict.class);
    }

    @Test
    void theLastSavedCampaignComesFirst() {
        String first = store.campaigns().create(draft("First", "1")).id();
        String second = store.campaigns().create(draft("Second", "1")).id();
        assertThat(store.campaigns().list()).extracting(Campaign::id).containsExactly(second, first);

        store.campaigns().save(first, 1, draft("First", "2"));

        assertThat(store.campaigns().list()).extracting(Campaign::id).containsExactly(first, second);
    }

    @Test
    void campaignsAreFoundByTheWorldOfTheirCurrentVersion() {
        String id = store.campaigns().create(draft("One", "1")).id();
        store.campaigns().save(id, 1, new Draft("One", "mine", 0, "2", Optional.empty(), Origin.PROPOSAL));

        assertThat(store.campaigns().inWorld("mine")).extracting(Campaign::id).containsExactly(id);
        assertThat(store.campaigns().inWorld("stories")).isEmpty();
    }

    @Test
    void aDeletedCampaignIsGoneUntilThatIsTakenBack() {
        Campaign campaign = store.campaigns().create(draft("One", "1"));
        String id = campaign.id();
        Launch launch = store.launches().add(setup(id), FIGURES, "{}");

        assertThat(store.campaigns().delete(id)).isTrue();
        assertThat(store.campaigns().delete(id)).isFalse();
        assertThat(store.campaigns().find(id)).isEmpty();
        assertThat(store.campaigns().document(id, 1)).isEmpty();
        assertThat(store.campaigns().history(id)).isEmpty();
        assertThat(store.campaigns().list()).isEmpty();
        assertThat(store.campaigns().save(id, 1, draft("Two", "2"))).isEqualTo(new Missing<>());
        assertThat(store.campaigns().restore(id, 1, 1, Optional.empty())).isEqualTo(new Missing<>());
        assertThat(store.launches().find(launch.id())).isEmpty();
        assertThat(store.launches().result(launch.id())).isEmpty();
        assertThat(store.launches().list(id, 10)).isEmpty();

        assertThat(store.campaigns().undelete(id)).isTrue();
        assertThat(store.campaigns().undelete(id)).isFalse();
        assertThat(store.campaigns().find(id)).contains(campaign);
        assertThat(store.launches().find(launch.id())).contains(launch);
    }

    @Test
    void firstCampaignsComeOnlyOnceEvenIfTheyAreDeleted() {
        List<Draft> drafts = List.of(draft("A", "a"), draft("B", "b"));
        List<Campaign> made = store.campaigns().createFirst(drafts);
        assertThat(made).extracting(campaign -> campaign.version().name()).containsExactly("A", "B");

        made.forEach(campaign -> store.campaigns().delete(campaign.id()));
        reopen();

        assertThat(store.campaigns().createFirst(drafts)).isEmpty();
        assertThat(store.campaigns().list()).isEmpty();
    }
}
