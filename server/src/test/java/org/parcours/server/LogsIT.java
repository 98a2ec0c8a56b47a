package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.server.Client.Answer;

/** Journey logs and policies: checked, kept, given back, deleted. */
class LogsIT {
    private static final String CSV = """
            journey_id,step,state,action,reward,propensity
            a,0,new,mail,0,0.5
            a,1,warm,call,10,0.25
            b,0,new,wait,0,0.5
            """;

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static Answer upload(String name, byte[] content) {
        return CLIENT.with("Content-Type", "application/octet-stream").upload("/api/v1/logs?name=" + name, content);
    }

    private static Answer upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static int logs() {
        return CLIENT.get("/api/v1/logs").json().size();
    }

    @Test
    void anUploadedLogIsDescribedGivenBackAndDeleted() {
        Answer answer = upload("spring.csv", CSV);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode log = answer.json();
        assertThat(log.get("journeys").intValue()).isEqualTo(2);
        assertThat(log.get("steps").intValue()).isEqualTo(3);
        assertThat(log.get("simulation").isNull()).isTrue();
        assertThat(log.get("columns").toString()).contains("propensity").doesNotContain("target_propensity");
        // by hand: the returns are 10 and 0
        assertThat(log.at("/description/return/mean").doubleValue()).isEqualTo(5);
        assertThat(log.at("/description/longest").intValue()).isEqualTo(2);

        String path = answer.header("Location");
        assertThat(CLIENT.get(path).json()).isEqualTo(log);
        assertThat(CLIENT.get(path + "/export").text()).isEqualTo(CSV);
        assertThat(CLIENT.get("/api/v1/logs").json().findValuesAsText("id"))
                .contains(log.get("id").textValue());
        assertThat(CLIENT.delete(path).status()).isEqualTo(204);
        assertThat(CLIENT.delete(path).status()).isEqualTo(404);
        assertThat(CLIENT.get(path).status()).isEqualTo(404);
        assertThat(CLIENT.get(path + "/export").status()).isEqualTo(404);
    }

    @Test
    void aPackedLogIsReadAsItIs() throws IOException {
        Answer answer = upload("spring.csv.gz", packed(CSV));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("format").textValue()).isEqualTo("csv.gz");
        assertThat(answer.json().get("steps").intValue()).isEqualTo(3);
    }

    @Test
    void aBadLogIsRefusedByLineAndColumnAndNotKept() {
        int before = logs();
        Answer answer =
                upload("bad.csv", CSV.replace("mail,0,0.5", "mail,much,0.5").replace("0.25", "1.25"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:bad-log");
        assertThat(answer.json().get("detail").textValue())
                .startsWith("bad.csv:2: reward \"much\"")
                .endsWith("(and 1 more)");
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(2);
        assertThat(answer.json().at("/errors/1/line").intValue()).isEqualTo(3);
        assertThat(answer.json().at("/errors/1/message").textValue()).contains("propensity \"1.25\"");
        assertThat(logs()).isEqualTo(before);
    }

    @Test
    void whatIsNoLogIsRefused() throws IOException {
        int before = logs();
        for (String name : new String[] {"empty.csv", "empty.csv.gz", "empty.parquet", "log.xlsx", "log"}) {
            assertRefused(upload(name, ""), "bad-log");
        }
        assertRefused(upload("torn.csv.gz", Arrays.copyOf(packed(CSV), 40)), "bad-log");
        Answer parquet = upload("text.parquet", CSV);
        assertRefused(parquet, "bad-log");
        assertThat(parquet.text()).contains("text.parquet").doesNotContain("parcours-table-");
        assertThat(CLIENT.with("Content-Type", "application/octet-stream")
                        .upload("/api/v1/logs", CSV.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(CLIENT.post("/api/v1/logs?name=x.csv", "{}").status()).isEqualTo(415);
        assertThat(logs()).isEqualTo(before);
    }

    private static void assertRefused(Answer answer, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:" + type);
    }

    @Test
    void moreStepsThanMemoryHasRoomForAreRefusedThoughTheyComePacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("journey_id,step,state,action,reward\n".getBytes(StandardCharsets.UTF_8));
            byte[] row = "a,0,s,m,0\n".getBytes(StandardCharsets.UTF_8);
            byte[] rows = new byte[row.length * 100_000];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = row[i % row.length];
            }
            for (int i = 0; i < 51; i++) {
                gzip.write(rows); // 5.1 million in some 100 kB
            }
        }
        Answer answer = upload("bomb.csv.gz", bytes.toByteArray());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").textValue()).contains("5,000,000 steps");
    }

    @Test
    void aLogMayBeLargerThanOtherBodiesButNotByAnyAmount() {
        byte[] large = new byte[3 << 20];
        assertThat(upload("large.csv", large).status()).isEqualTo(422); // read, and no log
        assertThat(upload("huge.csv", new byte[33 << 20]).status()).isEqualTo(413);
        assertThat(CLIENT.upload("/api/v1/policies", large).status()).isEqualTo(413);
    }

    @Test
    void aPolicyIsKeptAndGivenBack() {
        String document = "{\"kind\":\"stationary\",\"states\":{\"new\":{\"mail\":0.25,\"wait\":0.75}}}";
        Answer answer =
                CLIENT.post("/api/v1/policies", "{\"name\": \"careful\", \"document\": %s}".formatted(document));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String path = answer.header("Location");
        assertThat(CLIENT.get(path).json().get("document").toString()).isEqualTo(document);
        assertThat(CLIENT.get("/api/v1/policies").json().findValuesAsText("name"))
                .contains("careful");
        assertThat(CLIENT.delete(path).status()).isEqualTo(204);
        assertThat(CLIENT.get(path).status()).isEqualTo(404);
        assertThat(CLIENT.delete(path).status()).isEqualTo(404);
    }

    @Test
    void aBadPolicyIsRefusedAtItsField() {
        Answer answer = CLIENT.post(
                "/api/v1/policies",
                "{\"name\": \"x\", \"document\": {\"kind\":\"stationary\",\"states\":{\"new\":{\"mail\":0.5}}}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:bad-policy");
        assertThat(answer.json().at("/errors/0/field").textValue()).isEqualTo("/document/states/new");
        assertThat(CLIENT.post("/api/v1/policies", "{\"name\": \"\", \"document\": {}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void acknowledgedLogsAndPoliciesAreThereAfterAKill(@TempDir Path workspace) {
        String log;
        String policy;
        try (ServerProcess server = ServerProcess.open(workspace)) {
            Client client = new Client(server.port());
            log = client.with("Content-Type", "application/octet-stream")
                    .upload("/api/v1/logs?name=kept.csv", CSV.getBytes(StandardCharsets.UTF_8))
                    .header("Location");
            policy = client.post(
                            "/api/v1/policies",
                            "{\"name\": \"kept\", \"document\": {\"kind\": \"stationary\", \"states\": {}}}")
                    .header("Location");
            server.kill();
        }
        try (ServerProcess server = ServerProcess.open(workspace)) {
            Client client = new Client(server.port());
            assertThat(client.get(log + "/export").text()).isEqualTo(CSV);
            assertThat(client.get(policy).json().get("name").textValue()).isEqualTo("kept");
        }
    }
}
