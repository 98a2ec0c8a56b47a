package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.store.StoreRefused.Reason;

/** The writer, on a bare table: what is sent while it is held at its first change is one group. */
class GroupCommitTest {
    private static final int ROOM = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private Jdbi readers;
    private GroupCommit writer;

    @BeforeEach
    void openDatabase(@TempDir Path folder) {
        readers = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));
        readers.useHandle(handle -> {
            handle.execute("pragma journal_mode = wal");
            handle.execute("create table words (word text primary key)");
        });
        writer = new GroupCommit(readers.open(), ROOM);
    }

    @AfterEach
    void closeDatabase() {
        release.countDown();
        writer.close();
        threads.shutdown();
    }

    @Test
    void aChangeIsThereForEverybodyWhenItIsAcknowledged() {
        assertThat(writer.write(add("one"))).isEqualTo(1);

        assertThat(words()).containsExactly("one");
    }

    @Test
    void aChangeThatFailsDoesNotHarmItsNeighbours() throws Exception {
        List<CompletableFuture<Integer>> group = together(
                add("one"),
                handle -> {
                    insert(handle, "half");
                    throw new IllegalArgumentException("no");
                },
                add("one"),
                add("two"));

        assertThat(group.get(0).join()).isEqualTo(1);
        assertThatThrownBy(group.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(group.get(2)::join).hasStackTraceContaining("UNIQUE");
        assertThat(group.get(3).join()).isEqualTo(1);
        assertThat(words()).containsExactly("held", "one", "two");
    }

    @Test
    void aChangeThatEndsTheTransactionIsUndoneAndTheOthersAreDoneAgain() throws Exception {
        List<CompletableFuture<Integer>> group = together(
                add("one"),
                handle -> {
                    insert(handle, "half");
                    // what SQLite does of itself on a full disk
                    handle.execute("rollback");
                    throw new IllegalStateException("disk full");
                },
                add("two"));

        assertThat(group.get(0).join()).isEqualTo(1);
        assertThatThrownBy(group.get(1)::join).hasStackTraceContaining("disk full");
        assertThat(group.get(2).join()).isEqualTo(1);
        assertThat(words()).containsExactly("held", "one", "two");
    }

    @Test
    void nobodySeesAGroupBeforeItIsCommitted() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Integer>> group = together(add("one"), handle -> {
            reached.countDown();
            await(goOn);
            return 0;
        });
        await(reached);

        assertThat(words()).containsExactly("held");
        assertThat(group.get(0)).isNotDone();

        goOn.countDown();
        group.get(1).join();
        assertThat(words()).containsExactly("held", "one");
    }

    @Test
    void whatFindsNoRoomIsRefusedAsBusy() throws Exception {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        waiting.add(hold());
        for (int i = 1; i < ROOM; i++) {
            waiting.add(send(add("word " + i)));
        }
        waitUntilSent(ROOM);

        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> writer.write(add("too much")));

        assertThat(refused.reason()).isEqualTo(Reason.BUSY);
        release.countDown();
        waiting.forEach(CompletableFuture::join);
        assertThat(words()).hasSize(ROOM).doesNotContain("too much");
        assertThat(writer.write(add("later"))).isEqualTo(1);
    }

    @Test
    void closingWritesWhatWaits() throws Exception {
        CompletableFuture<Integer> held = hold();
        List<CompletableFuture<Integer>> waiting = List.of(send(add("one")), send(add("two")));
        waitUntilSent(3);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(writer::close, threads);
        release.countDown();

        closing.join();
        held.join();
        waiting.forEach(CompletableFuture::join);
        assertThat(words()).containsExactly("held", "one", "two");
        assertThatIllegalStateException().isThrownBy(() -> writer.write(add("late")));
    }

    private static Function<Handle, Integer> add(String word) {
        return handle -> insert(handle, word);
    }

    private static int insert(Handle handle, String word) {
        return handle.execute("insert into words values (?)", word);
    }

    private List<String> words() {
        return readers.withHandle(handle -> handle.createQuery("select word from words order by word")
                .mapTo(String.class)
                .list());
    }

    /** Keeps the writer at a change until it is released. */
    private CompletableFuture<Integer> hold() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Integer> change = send(handle -> {
            held.countDown();
            await(release);
            return insert(handle, "held");
        });
        held.await();
        return change;
    }

    @SafeVarargs
    private List<CompletableFuture<Integer>> together(Function<Handle, Integer>... changes) throws Exception {
        CompletableFuture<Integer> held = hold();
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        for (Function<Handle, Integer> change : changes) {
            sent.add(send(change));
            waitUntilSent(sent.size() + 1);
        }
        release.countDown();
        held.join();
        return sent;
    }

    private CompletableFuture<Integer> send(Function<Handle, Integer> change) {
        return CompletableFuture.supplyAsync(() -> writer.write(change), threads);
    }

    private void waitUntilSent(int changes) throws InterruptedException {
        while (writer.unsettled() < changes) {
            Thread.sleep(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
