package org.parcours.server.job;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Job;

/**
 * Tells the progress of jobs as server-sent events: the state at first, then what is new, ten times a second at most,
 * at last the end. A comment now and then keeps the line open. Whoever reads slowly gets the newest state only.
 */
@Singleton
final class JobEvents {
    private static final int TICK_MILLIS = 100;
    private static final int MOST_WATCHERS = 200;

    private final Semaphore places = new Semaphore(MOST_WATCHERS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parcours-job-events");
        thread.setDaemon(true);
        return thread;
    });

    /** The events of a job; of one that is not live only its end. */
    Multi<OutboundSseEvent> of(Job kept, Optional<LiveJob> live, Sse sse) {
        if (live.isEmpty()) {
            return Multi.createFrom()
                    .item(event(sse, JobAnswers.summary(kept, Optional.empty()).toString()));
        }
        if (!places.tryAcquire()) {
            throw Problem.of(
                            Kind.BUSY,
                            "%d watch jobs already; ask for the job itself now and then.".formatted(MOST_WATCHERS))
                    .withHeader("Retry-After", "5");
        }
        return Multi.createFrom().emitter(watcher -> watch(live.get(), sse, watcher), BackPressureStrategy.LATEST);
    }

    void stop(@Observes ShutdownEvent end) {
        clock.shutdownNow();
    }

    private void watch(LiveJob job, Sse sse, MultiEmitter<? super OutboundSseEvent> watcher) {
        Watch watch = new Watch(job, sse, watcher);
        Future<?> ticks = clock.scheduleAtFixedRate(watch::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        watcher.onTermination(() -> {
            ticks.cancel(false);
            places.release();
        });
    }

    private static OutboundSseEvent event(Sse sse, String json) {
        return sse.newEventBuilder()
                .name("job")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, json)
                .build();
    }

    /** What one watcher has been told; the clock's thread alone looks at it. */
    private static final class Watch {
        private static final int QUIET_TICKS = 150;

        private final LiveJob job;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> watcher;
        private int told = -1;
        private int quiet;

        Watch(LiveJob job, Sse sse, MultiEmitter<? super OutboundSseEvent> watcher) {
            this.job = job;
            this.sse = sse;
            this.watcher = watcher;
        }

        void tick() {
            int changes = job.changes();
            if (changes != told) {
                told = changes;
                quiet = 0;
                boolean ended = job.job().status().ended();
                watcher.emit(event(sse, job.document().toString()));
                if (ended) {
                    watcher.complete();
                }
            } else if (++quiet == QUIET_TICKS) {
                quiet = 0;
                watcher.emit(sse.newEventBuilder().comment("still there").build());
            }
        }
    }
}
