package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parcours.server.Client.Answer;
import org.parcours.store.PostgresCluster;

/** The server on PostgreSQL keeps what it keeps in a workspace; skipped where the machine has no PostgreSQL. */
class PostgresIT {
    private static final String GOLDEN = """
            {"document": {"name": "kept", "world": "stories", "audience": 10000000,
             "start": {"channel": "email", "message": "brand",
                       "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}}""";

    private static final String LOG = "journey_id,step,state,action,reward\na,0,new,mail,1\n";

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() {
        String database = PostgresCluster.running().database("served");
        String path;
        String log;
        JsonNode launch;
        try (ServerProcess server = ServerProcess.on(database)) {
            Client client = new Client(server.port());
            assertThat(client.get("/health/ready").status()).isEqualTo(200);
            Answer created = client.post("/api/v1/campaigns", GOLDEN);
            path = "/api/v1/campaigns/" + created.json().get("id").textValue();
            launch = client.post(path + "/launches", "{\"version\": 1}").json();
            assertThat(launch.at("/result/conversions").toString()).isEqualTo("92675");
            log = client.with("Content-Type", "application/octet-stream")
                    .upload("/api/v1/logs?name=kept.csv", LOG.getBytes(StandardCharsets.UTF_8))
                    .header("Location");
            server.kill();
        }
        try (ServerProcess server = ServerProcess.on(database)) {
            Client client = new Client(server.port());
            assertThat(client.get(path).json().at("/document/name").textValue()).isEqualTo("kept");
            assertThat(client.get("/api/v1/launches/" + launch.get("id").textValue())
                            .json())
                    .isEqualTo(launch);
            assertThat(client.get(log + "/export").text()).isEqualTo(LOG);
            assertThat(client.post("/api/v1/campaigns/import", "{\"name\": \"x\\u0000\", \"world\": \"stories\"}")
                            .status())
                    .isEqualTo(422); // PostgreSQL keeps no U+0000
        }
    }
}
