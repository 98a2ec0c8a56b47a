package org.parcours.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parcours.store.Job;

/** A job that waits or runs in this process, with what only memory knows of it. Thread-safe. */
final class LiveJob implements Progress {
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Job job;
    private volatile double part;
    private volatile @Nullable ObjectNode detail;
    private volatile @Nullable Future<?> task;

    LiveJob(Job job) {
        this.job = job;
    }

    @Override
    public void part(double done) {
        part = Math.max(part, Math.min(1, done)); // threads may overtake each other; nobody wants to see less done
        changes.incrementAndGet();
    }

    @Override
    public void detail(ObjectNode told) {
        detail = told;
        changes.incrementAndGet();
    }

    /** The store keeps it in another state now. */
    void keep(Job kept) {
        job = kept;
        changes.incrementAndGet();
    }

    /** What does its work. */
    void runBy(Future<?> future) {
        task = future;
    }

    /** Asks its work to end. */
    void interrupt() {
        Future<?> running = task;
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Changes whenever there is something new to tell. */
    int changes() {
        return changes.get();
    }

    /** How the store keeps it. */
    Job job() {
        return job;
    }

    /** Its document as of now. */
    ObjectNode document() {
        Job kept = job;
        ObjectNode json =
                JobAnswers.summary(kept, Optional.ofNullable(kept.status().ended() ? null : detail));
        return kept.status().ended() ? json : json.put("progress", part);
    }
}
