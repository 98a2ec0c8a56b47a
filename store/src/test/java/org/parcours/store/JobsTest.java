package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs from queued to an end, on each database. */
class JobsTest extends StoreContract {
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

    private Job running(String kind) {
        return store.jobs()
                .start(store.jobs().queue(kind, Optional.empty(), "{}").id())
                .orElseThrow();
    }
}
