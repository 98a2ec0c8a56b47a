package org.parcours.server.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Job;
import org.parcours.store.Jobs;

/**
 * Runs jobs, two at a time and the others in their order, and keeps what comes of them. The store is told first, then
 * whoever watches. Ended jobs are kept for thirty days, and never more than five hundred of them.
 */
@Singleton
final class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;
    private static final int KEPT = 500;
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Jobs jobs;
    private final Map<String, LiveJob> live = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), JobRunner::worker);

    JobRunner(Parts parts) {
        jobs = parts.store().jobs();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "parcours-job");
        thread.setDaemon(true);
        return thread;
    }

    /** Accepts a job, durably, or refuses it because too many wait. */
    LiveJob start(Order order) {
        if (workers.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
        prune();
        LiveJob job = new LiveJob(jobs.queue(order.kind(), order.campaign(), order.request()));
        String id = job.job().id();
        live.put(id, job);
        try {
            job.runBy(workers.submit(() -> run(job, order.work())));
        } catch (RejectedExecutionException full) {
            live.remove(id);
            jobs.fail(id, "Too many jobs waited.");
            throw busy();
        }
        return job;
    }

    /** A job that waits or runs. */
    Optional<LiveJob> find(String id) {
        return Optional.ofNullable(live.get(id));
    }

    /** Ends a job that waits or runs. */
    void cancel(String id) {
        LiveJob job = live.get(id);
        Optional<Job> cancelled = jobs.cancel(id);
        if (job != null) {
            cancelled.ifPresent(job::keep);
            job.interrupt();
            workers.purge();
            live.remove(id);
        }
    }

    /** Lets the process end: what runs is stopped, and found as interrupted at the next start. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        workers.shutdownNow();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("a job did not end in time");
        }
    }

    private void run(LiveJob job, Work work) {
        String id = job.job().id();
        try {
            Optional<Job> started = jobs.start(id);
            if (started.isEmpty()) {
                return; // cancelled before its turn
            }
            job.keep(started.get());
            String result = work.run(job).toString();
            jobs.done(id, result).ifPresent(job::keep);
        } catch (RuntimeException | Error failure) {
            failed(job, failure);
        } finally {
            live.remove(id);
        }
    }

    private void failed(LiveJob job, Throwable failure) {
        if (!workers.isShutdown()) { // otherwise the next start finds it unfinished
            keepFailure(job, failure);
        }
    }

    private void keepFailure(LiveJob job, Throwable failure) {
        String id = job.job().id();
        boolean refused = failure instanceof IllegalArgumentException || failure instanceof Problem;
        Optional<Job> kept = jobs.fail(
                id,
                refused ? String.valueOf(failure.getMessage()) : "The server's log tells more under job " + id + ".");
        kept.ifPresent(failedJob -> {
            job.keep(failedJob);
            if (!refused) {
                LOG.error("job " + id + " failed", failure);
            }
        });
    }

    private void prune() {
        Instant oldest = Instant.now().minus(KEPT_FOR);
        List<Job> last = jobs.list(KEPT);
        boolean many = last.size() == KEPT;
        Instant bound = many ? last.get(KEPT - 1).created() : oldest;
        jobs.prune(bound.isAfter(oldest) ? bound : oldest);
    }

    private static Problem busy() {
        return Problem.of(Kind.BUSY, "%d jobs wait already; try again when some are done.".formatted(WAITING))
                .withHeader("Retry-After", "5");
    }
}
