package org.parcours.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.parcours.store.StoreRefused.Reason;

/**
 * One thread that writes for all. SQLite has one writer at a time, and a durable commit costs a round to the disk; so
 * what waits while a commit is under way is done together in the next one. Each change has a savepoint of its own, and
 * is acknowledged when the commit that holds it is durable.
 *
 * <p>Where a group cannot be committed, or one of its changes ended the whole transaction (which SQLite may do of itself,
 * on a full disk for instance), the group is undone and its changes are done again one by one: each has its own outcome.
 *
 * <p>Source of the idea: D. DeWitt et al., "Implementation techniques for main memory database systems", SIGMOD 1984.
 */
final class GroupCommit implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;

    private final Handle handle;
    private final int capacity;
    private final Semaphore room;
    private final BlockingQueue<Change<?>> waiting = new LinkedBlockingQueue<>();
    private final Change<Boolean> last = new Change<>(ignored -> true);
    private final CompletableFuture<Void> ended;
    private volatile boolean closed;

    /**
     * Starts to write.
     *
     * @param handle on a connection that commits by itself and that nobody else uses; closed with this
     * @param room how many changes may wait
     */
    GroupCommit(Handle handle, int room) {
        this.handle = handle;
        this.capacity = room;
        this.room = new Semaphore(room);
        this.ended = CompletableFuture.runAsync(this::work, GroupCommit::start);
    }

    private static void start(Runnable work) {
        Thread writer = new Thread(work, "parcours-store-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Does a change and returns when it is durable; an interrupt waits until then. */
    <T> T write(Function<Handle, T> work) {
        if (!room.tryAcquire()) {
            throw new StoreRefused(
                    Reason.BUSY, "More changes wait to be written than there is room for.\nTry again in a second.");
        }
        try {
            Change<T> change = new Change<>(work);
            waiting.add(change);
            // who comes after the last change would wait for ever
            if (closed && waiting.remove(change)) {
                throw gone();
            }
            return change.outcome();
        } finally {
            room.release();
        }
    }

    /** How many changes wait to be settled now. */
    int unsettled() {
        return capacity - room.availablePermits();
    }

    /** Writes what waits, then lets go of the connection. */
    @Override
    public void close() {
        closed = true;
        waiting.add(last);
        ended.join();
    }

    private void work() {
        List<Change<?>> group = new ArrayList<>();
        try (handle) {
            while (!group.contains(last)) {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                commit(group);
            }
        } catch (InterruptedException nobodyDoesThat) {
            throw new IllegalStateException("the writer of the store was interrupted", nobodyDoesThat);
        } finally {
            closed = true;
            waiting.drainTo(group);
            group.forEach(change -> change.fail(gone()));
        }
    }

    private void commit(List<Change<?>> group) {
        if (group.size() > 1 && together(group)) {
            group.forEach(Change::settle);
        } else {
            group.forEach(this::alone);
        }
    }

    /** Whether the group was committed; if not, nothing of it was kept. */
    private boolean together(List<Change<?>> group) {
        try {
            handle.execute("begin immediate");
            group.forEach(this::withSavepoint);
            handle.execute("commit");
            return true;
        } catch (JdbiException failure) {
            rollBack(failure);
            return false;
        }
    }

    private void withSavepoint(Change<?> change) {
        handle.execute("savepoint change");
        try {
            change.apply(handle);
        } catch (RuntimeException failure) {
            handle.execute("rollback to change");
            change.refuse(failure);
        }
        handle.execute("release change");
    }

    private void alone(Change<?> change) {
        try {
            handle.execute("begin immediate");
            change.apply(handle);
            handle.execute("commit");
        } catch (RuntimeException failure) {
            rollBack(failure);
            change.refuse(failure);
        }
        change.settle();
    }

    /** Leaves no transaction open; that there may be none any more is told with the failure. */
    private void rollBack(RuntimeException failure) {
        try {
            handle.execute("rollback");
        } catch (JdbiException none) {
            failure.addSuppressed(none);
        }
    }

    private static RuntimeException gone() {
        return new IllegalStateException("The store is closed.");
    }
}
