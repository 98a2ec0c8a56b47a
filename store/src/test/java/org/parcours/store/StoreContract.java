package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.store.SaveOutcome.Conflict;
import org.parcours.store.SaveOutcome.Missing;
import org.parcours.store.SaveOutcome.Saved;

/** What a store does, on whichever database. */
abstract class StoreContract {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123Z");

    private final Ticking clock = new Ticking(NOON);
    private Path test;
    private Store store;

    /** A clock that goes on by a second whenever it is asked. */
    private static final class Ticking extends Clock {
        private Instant now;

        Ticking(Instant start) {
            this.now = start;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public synchronized Instant instant() {
            Instant time = now;
            now = now.plusSeconds(1);
            return time;
        }
    }

    /** Opens the database of a test, at first an empty one. */
    abstract Store open(Path test, StoreSettings settings);

    static Draft draft(String name, String document) {
        return new Draft(name, "stories", 2, document, Optional.of("ada"), Origin.EDIT);
    }

    @BeforeEach
    void openStore(@TempDir Path folder) {
        test = folder;
        store = open(test, settings());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private StoreSettings settings() {
        return StoreSettings.standard().withClock(clock);
    }

    private void reopen() {
        store.close();
        store = open(test, settings());
    }

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
        for (Future<SaveOutcome<Version>> outcome : threads.invokeAll(java.util.Collections.nCopies(16, save))) {
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

    @Test
    void namesSortByTheirBytes() {
        List<String> names = List.of("A b", "Aa", "B", "_", "a", "aB", "a_", "é", "🐈");
        names.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(name -> store.worlds().create(name, ""));

        assertThat(store.worlds().list()).extracting(OwnWorld::name).containsExactlyElementsOf(names);
    }

    @Test
    void launchesAreKeptWithTheirResult() {
        String id = store.campaigns().create(draft("One", "1")).id();
        LaunchSetup sampled = new LaunchSetup(id, 1, "stories", "sha256:1", "sampled", Optional.of(Long.MIN_VALUE));
        LaunchFigures figures = new LaunchFigures(10_000_000, 92_675.125, 1.0 / 3, -0.1);

        Launch expected = store.launches().add(setup(id), FIGURES, "{\"a\":1}\n");
        Launch drawn = store.launches().add(sampled, figures, "{}");

        assertThat(store.launches().find(drawn.id())).contains(drawn);
        assertThat(store.launches().find(drawn.id()).orElseThrow().figures()).isEqualTo(figures);
        assertThat(store.launches().result(expected.id())).contains("{\"a\":1}\n");
        assertThat(store.launches().list(id, 10)).containsExactly(drawn, expected);
        assertThat(store.launches().list(id, 1)).containsExactly(drawn);
        assertThat(store.launches().find("nobody")).isEmpty();
    }

    @Test
    void onlySavedVersionsAreLaunched() {
        String id = store.campaigns().create(draft("One", "1")).id();
        store.campaigns().delete(store.campaigns().create(draft("Gone", "1")).id());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.launches()
                        .add(new LaunchSetup(id, 2, "stories", "d", "expected", Optional.empty()), FIGURES, "{}"))
                .withMessageContaining("version 2 of campaign " + id);
    }

    @Test
    void oldLaunchesArePruned() {
        String id = store.campaigns().create(draft("One", "1")).id();
        String other = store.campaigns().create(draft("Other", "1")).id();
        store.launches().add(setup(other), FIGURES, "{}");
        List<String> launches = IntStream.range(0, 5)
                .mapToObj(i -> store.launches().add(setup(id), FIGURES, "{}").id())
                .toList();

        assertThat(store.launches().prune(id, 2)).isEqualTo(3);

        assertThat(store.launches().list(id, 10))
                .extracting(Launch::id)
                .containsExactly(launches.get(4), launches.get(3));
        assertThat(store.launches().list(other, 10)).hasSize(1);
    }

    @Test
    void aJobGoesFromQueuedToDone() {
        Job queued = store.jobs().queue("plan", Optional.of("c1"), "{\"depth\":4}");
        assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(queued.message()).isEmpty();
        assertThat(queued.started()).isEmpty();

        assertThat(store.jobs().progress(queued.id(), 0.5, "too early")).isEmpty();
        assertThat(store.jobs().done(queued.id(), "too early")).isEmpty();
        Job running = store.jobs().start(queued.id()).orElseThrow();
        assertThat(running.status()).isEqualTo(JobStatus.RUNNING);
        assertThat(running.started()).isPresent();
        assertThat(store.jobs().start(queued.id())).isEmpty();
        assertThat(store.jobs()
                        .progress(queued.id(), 0.25, "quarter")
                        .orElseThrow()
                        .progress())
                .isEqualTo(0.25);
        assertThat(store.jobs().result(queued.id())).isEmpty();
        Job done = store.jobs().done(queued.id(), "{}").orElseThrow();

        assertThat(done.status()).isEqualTo(JobStatus.DONE);
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.ended()).isPresent();
        assertThat(store.jobs().find(queued.id())).contains(done);
        assertThat(store.jobs().parameters(queued.id())).contains("{\"depth\":4}");
        assertThat(store.jobs().result(queued.id())).contains("{}");
    }

    @Test
    void anEndedJobStaysAsItIs() {
        Job cancelled = store.jobs().cancel(running("plan").id()).orElseThrow();
        Job failed = store.jobs().fail(running("plan").id(), "no such world").orElseThrow();
        assertThat(failed.message()).contains("no such world");

        for (Job job : List.of(cancelled, failed)) {
            assertThat(store.jobs().start(job.id())).isEmpty();
            assertThat(store.jobs().progress(job.id(), 1, "late")).isEmpty();
            assertThat(store.jobs().done(job.id(), "late")).isEmpty();
            assertThat(store.jobs().fail(job.id(), "late")).isEmpty();
            assertThat(store.jobs().cancel(job.id())).isEmpty();
            assertThat(store.jobs().find(job.id())).contains(job);
            assertThat(store.jobs().result(job.id())).isEmpty();
        }
    }

    @Test
    void whatHadNotEndedIsInterruptedWhenTheStoreIsOpenedAnew() {
        Job queued = store.jobs().queue("plan", Optional.empty(), "{}");
        Job running = running("plan");
        Job done = store.jobs().done(running("plan").id(), "{}").orElseThrow();

        reopen();

        assertThat(store.jobs().list(10))
                .extracting(Job::status)
                .containsExactly(JobStatus.DONE, JobStatus.INTERRUPTED, JobStatus.INTERRUPTED);
        assertThat(store.jobs().find(queued.id()).orElseThrow().ended()).isPresent();
        assertThat(store.jobs().find(running.id()).orElseThrow().started()).isEqualTo(running.started());
        assertThat(store.jobs().find(done.id())).contains(done);
        assertThat(store.jobs().done(running.id(), "late")).isEmpty();
    }

    @Test
    void jobsAreListedByCampaign() {
        Job first = store.jobs().queue("plan", Optional.of("c1"), "{}");
        store.jobs().queue("plan", Optional.of("c2"), "{}");
        Job third = store.jobs().queue("launch", Optional.of("c1"), "{}");

        assertThat(store.jobs().list("c1", 10)).containsExactly(third, first);
        assertThat(store.jobs().list("c1", 1)).containsExactly(third);
    }

    @Test
    void jobsThatEndedLongAgoArePruned() {
        Job old = store.jobs().done(running("plan").id(), "{}").orElseThrow();
        Job recent = store.jobs().done(running("plan").id(), "{}").orElseThrow();
        Job open = running("plan");

        assertThat(store.jobs().prune(recent.ended().orElseThrow())).isEqualTo(1);

        assertThat(store.jobs().find(old.id())).isEmpty();
        assertThat(store.jobs().list(10)).containsExactly(open, recent);
    }

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

    @Test
    void anInterruptedThreadStillKeepsAndReads() {
        Thread.currentThread().interrupt();

        Job job = store.jobs().queue("plan", Optional.empty(), "{}");
        Optional<Job> found = store.jobs().find(job.id());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).contains(job);
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> store.campaigns().create(draft("One", "1"))))
                .isNotNull();
    }

    private static final LaunchFigures FIGURES = new LaunchFigures(1000, 9.25, 10, 450.5);

    private static LaunchSetup setup(String campaign) {
        return new LaunchSetup(campaign, 1, "stories", "sha256:0", "expected", Optional.empty());
    }

    private Job running(String kind) {
        return store.jobs()
                .start(store.jobs().queue(kind, Optional.empty(), "{}").id())
                .orElseThrow();
    }

    private static <V> V saved(SaveOutcome<V> outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return ((Saved<V>) outcome).version();
    }
}
