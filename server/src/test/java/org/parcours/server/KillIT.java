package org.parcours.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.server.Client.Answer;

/** Whatever the server has acknowledged is there after it was killed while writing. */
class KillIT {
    private static final int KILLS = 50;
    private static final int WRITERS = 4;

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path workspace) throws InterruptedException {
        Random random = new Random(11);
        Map<String, Integer> versions = new ConcurrentHashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.open(workspace)) {
                requireAll(new Client(server.port()), versions);
                int known = versions.size();
                List<Thread> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    writers.add(new Thread(() -> write(new Client(server.port()), versions)));
                }
                writers.forEach(Thread::start);
                awaitMoreThan(known, versions);
                Thread.sleep(random.nextInt(150));
                server.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        assertThat(versions).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    /** However slow the machine is, every round has something to lose. */
    private static void awaitMoreThan(int known, Map<String, Integer> versions) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (versions.size() == known && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
    }

    /** Creates campaigns and saves each twice, and notes every acknowledged version, until the server is gone. */
    private static void write(Client client, Map<String, Integer> versions) {
        try {
            while (true) {
                Answer created = client.post("/api/v1/campaigns", "{\"document\": " + document(1) + "}");
                String id = created.json().get("id").textValue();
                versions.put(id, 1);
                for (int version = 1; version < 3; version++) {
                    String body = "{\"document\": %s, \"based_on\": %d}".formatted(document(version + 1), version);
                    assertThat(client.put("/api/v1/campaigns/" + id, body).status())
                            .isEqualTo(200);
                    versions.put(id, version + 1);
                }
            }
        } catch (UncheckedIOException killed) {
            // the end of this round
        }
    }

    private static String document(int version) {
        return "{\"name\": \"v%d\", \"world\": \"stories\"}".formatted(version);
    }

    private static void requireAll(Client client, Map<String, Integer> versions) {
        Map<String, JsonNode> found = new ConcurrentHashMap<>();
        client.get("/api/v1/campaigns")
                .json()
                .forEach(json -> found.put(json.get("id").textValue(), json));
        versions.forEach((id, version) -> {
            assertThat(found).containsKey(id);
            JsonNode campaign = requireNonNull(found.get(id), id);
            int kept = campaign.get("version").intValue();
            assertThat(kept).isBetween(version, version + 1); // one save may have been kept without being acknowledged
            assertThat(campaign.get("name").textValue()).isEqualTo("v" + kept);
            versions.put(id, kept);
        });
    }
}
