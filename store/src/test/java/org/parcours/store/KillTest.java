package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed at random moments: what it was told to be kept is there, and nothing is there by half. */
class KillTest {
    private static final int KILLS = 50;
    private static final int LONGEST_MILLIS = 300;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfWritten(@TempDir Path first, @TempDir Path second) {
        // beside each other, since a start takes most of the time
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> kill(second, KILLS / 2, new Random(8)));
        kill(first, KILLS - KILLS / 2, new Random(7));
        other.join();
    }

    private static void kill(Path workspace, int kills, Random moments) {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            List<String> lines = writeAndKill(workspace, moments.nextInt(LONGEST_MILLIS));
            acknowledged.addAll(lines);
            try (Store store = Store.open(workspace)) {
                lines.forEach(line -> assertKept(store, line));
            }
        }

        assertWhole(workspace);
        assertThat(acknowledged).hasSizeGreaterThan(kills);
        try (Store store = Store.open(workspace)) {
            acknowledged.forEach(line -> assertKept(store, line));
        }
    }

    private static List<String> writeAndKill(Path workspace, int millis) {
        try (ChildProcess process = ChildProcess.on(workspace)) {
            String first = process.line();
            assertThat(first).as("what the process says first").startsWith("version ");
            return process.killedAfter(millis);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertKept(Store store, String line) {
        String[] words = line.split(" ", -1);
        String id = words[1];
        int version = Integer.parseInt(words[2]);
        Optional<String> document = Optional.of(WritingProcess.document(version));
        switch (words[0]) {
            case "version" ->
                assertThat(store.campaigns().document(id, version)).as(line).isEqualTo(document);
            case "launch" -> assertThat(store.launches().result(id)).as(line).isEqualTo(document);
            case "job" -> {
                assertThat(store.jobs().parameters(id)).as(line).isEqualTo(document);
                assertThat(store.jobs().find(id).orElseThrow().status())
                        .as(line)
                        .isEqualTo(JobStatus.INTERRUPTED);
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static void assertWhole(Path workspace) {
        Jdbi.create("jdbc:sqlite:" + workspace.resolve("parcours.db")).useHandle(handle -> {
            assertThat(text(handle, "pragma integrity_check")).containsExactly("ok");
            assertThat(text(handle, "pragma foreign_key_check")).isEmpty();
            assertThat(text(handle, """
                            select c.id from campaigns c where c.version <>
                            (select count(*) from campaign_versions v where v.campaign = c.id and v.number <= c.version)
                            or c.version < (select max(number) from campaign_versions v where v.campaign = c.id)
                            """))
                    .as("campaigns whose versions do not agree with their current one")
                    .isEmpty();
            assertThat(text(handle, "select id from jobs where status in ('queued', 'running')"))
                    .isEmpty();
        });
    }

    private static List<String> text(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }
}
