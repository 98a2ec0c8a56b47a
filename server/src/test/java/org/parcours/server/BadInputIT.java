package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.server.Client.Answer;

/** What is wrong is refused with a problem that says where and what to do, and nothing of it is kept. */
class BadInputIT {
    private static final String GOOD = "{\"name\": \"x\", \"world\": \"stories\"}";

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static int campaigns() {
        return CLIENT.get("/api/v1/campaigns").json().size();
    }

    static Stream<Arguments> badBodies() {
        String named = "{\"document\": {\"name\": \"x\", \"world\": \"stories\"";
        return Stream.of(
                arguments("{\"document\": {\"name\": \"x\",", 400, "malformed"),
                arguments("[1, 2", 400, "malformed"),
                arguments("{} {}", 400, "malformed"),
                arguments("{\"a\": 1, \"a\": 2}", 400, "malformed"),
                arguments("\"text\"", 422, "bad-field"),
                arguments("{}", 422, "bad-field"),
                arguments(named + "}, \"more\": 1}", 422, "bad-field"),
                arguments(named + ", \"start\": {\"chanel\": \"sms\"}}}", 422, "bad-campaign"),
                arguments(named + ", \"audience\": -1}}", 422, "bad-campaign"),
                arguments(named + ", \"audience\": 1e400}}", 422, "bad-campaign"),
                arguments(named + ", \"budget\": 0}}", 422, "bad-campaign"),
                arguments("{\"document\": {\"name\": \"\", \"world\": \"stories\"}}", 422, "bad-campaign"),
                arguments("{\"document\": {\"name\": \"x\", \"world\": 7}}", 422, "bad-campaign"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadCampaignIsRefusedWhereItIsBad(String body, int status, String type) {
        int before = campaigns();
        Answer answer = CLIENT.post("/api/v1/campaigns", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:" + type);
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(1);
        assertThat(answer.json().get("detail").textValue()).isNotBlank().doesNotContain("org.parcours", "Exception");
        assertThat(campaigns()).isEqualTo(before);
    }

    @Test
    void deepNestingIsRefused() {
        StringBuilder deep =
                new StringBuilder("{\"document\": {\"name\": \"deep\", \"world\": \"stories\", \"start\": ");
        deep.append("{\"channel\": \"sms\", \"message\": \"brand\", \"on\": {\"negative\": ".repeat(5000));
        deep.append("{}").append("}}".repeat(5000)).append("}}");
        assertThat(CLIENT.post("/api/v1/campaigns", deep.toString()).status()).isEqualTo(400);
        assertThat(CLIENT.post("/api/v1/campaigns", "[".repeat(100_000)).status())
                .isEqualTo(400);
    }

    @Test
    void aCampaignOfSixteenThousandStepsIsKeptAndRefusedOnlyByItsWorld() {
        String document =
                "{\"name\": \"large\", \"world\": \"stories\", \"start\": " + tree(14) + "}"; // 2¹⁴ − 1 = 16,383
        Answer created = CLIENT.post("/api/v1/campaigns", "{\"document\": " + document + "}");
        assertThat(created.status()).isEqualTo(201);
        Answer refused = CLIENT.post("/api/v1/simulations", "{\"document\": " + document + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/path").textValue()).isNotEmpty();
    }

    private static String tree(int levels) {
        String step = "{\"channel\":\"sms\",\"message\":\"brand\"";
        return levels == 1
                ? step + "}"
                : step + ",\"on\":{\"engagement\":" + tree(levels - 1) + ",\"negative\":" + tree(levels - 1) + "}}";
    }

    @Test
    void aBodyOverTwoMegabytesIsRefusedWithOrWithoutItsLengthTold() throws IOException {
        String large = "{\"document\": \"" + "x".repeat(2_100_000) + "\"}";
        assertThat(CLIENT.post("/api/v1/campaigns", large).status()).isEqualTo(413);
        assertThat(CLIENT.post("/api/v1/campaigns", large.repeat(10)).status()).isEqualTo(413);
        assertThat(raw("""
                        POST /api/v1/campaigns HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 900000000\r
                        \r
                        """)).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void aRequestWithoutAHostGetsAProblemToo() throws IOException {
        assertThat(raw("GET /api/v1/campaigns HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "nosniff", "bad-request");
    }

    @Test
    void aPathThatCannotBeDecodedIsRefused() throws IOException {
        for (String path : List.of("/api/v1/worlds/%zz", "/%zz", "/api/v1/jobs?campaign=%zz")) {
            String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
            assertThat(raw(head)).as(path).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        byte[] body = {'{', '"', (byte) 0xC3, '"', '}'};
        String head =
                "POST /api/v1/campaigns HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n";
        assertThat(raw(head, body)).startsWith("HTTP/1.1 400").contains("UTF-8");
    }

    @Test
    void charactersThatNoDatabaseKeepsAreRefused() {
        for (String character : List.of("\\u0000", "\\ud800")) {
            String document = "{\"name\": \"x" + character + "\", \"world\": \"stories\"}";
            Answer refused = CLIENT.post("/api/v1/campaigns", "{\"document\": " + document + "}");
            assertThat(refused.status()).as(character).isIn(400, 422);
            assertThat(CLIENT.post("/api/v1/campaigns/import", document).status())
                    .isIn(400, 422);
        }
    }

    @Test
    void scriptInNamesAndNotesComesBackAsText() {
        String name = "<script>alert(1)</script>";
        String document =
                "{\"name\": \"" + name + "\", \"world\": \"stories\", \"note\": \"<img src=x onerror=alert(1)>\"}";
        Answer created = CLIENT.post("/api/v1/campaigns", "{\"document\": " + document + "}");
        assertThat(created.json().at("/document/name").textValue()).isEqualTo(name);
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(created.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2F..%2Fetc%2Fpasswd", "%2e%2e%2fparcours.db", "a%2Fb", ".hidden", "C:%5Cwindows", "nul%00"})
    void pathTricksInNamesNameNothing(String name) {
        assertThat(CLIENT.get("/api/v1/worlds/" + name).status()).isBetween(400, 404);
        String body = "{\"document\": {\"name\": \"x\", \"world\": \"../../examples/worlds/coffee-shop.yaml\"}}";
        assertThat(CLIENT.post("/api/v1/simulations", body).status()).isEqualTo(422);
        assertThat(CLIENT.put("/api/v1/worlds/" + name, "{\"document\": {\"name\": \"x\"}}")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void filesOutsideThePagesAreNotServed() throws IOException {
        for (String path : List.of(
                "/../application.properties", "/..%2fopenapi.yaml", "/%2e%2e/parcours.db", "//etc/passwd.txt")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void methodsAndTypesThatDoNotExistAreRefused() {
        Answer method = CLIENT.put("/api/v1/session", GOOD);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        assertThat(CLIENT.with("Content-Type", "text/plain")
                        .post("/api/v1/campaigns", GOOD)
                        .status())
                .isEqualTo(415);
        assertThat(CLIENT.with("Accept", "image/png").get("/api/v1/campaigns").status())
                .isEqualTo(406);
        assertThat(CLIENT.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(CLIENT.post("/api/v1/campaigns", "").status()).isIn(400, 415);
        assertThat(CLIENT.get("/api/v1/campaigns/x/versions?limit=many").status())
                .isIn(400, 404);
    }

    @Test
    void otherSitesCannotActHere() {
        String body = "{\"document\": " + GOOD + "}";
        Client foreign = CLIENT.with("Origin", "http://evil.example");
        assertThat(foreign.post("/api/v1/campaigns", body).status()).isEqualTo(403);
        assertThat(foreign.delete("/api/v1/session").status()).isEqualTo(403);
        assertThat(CLIENT.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/simulations", body)
                        .status())
                .isEqualTo(403);
        assertThat(CLIENT.with("Origin", "http://127.0.0.1:" + SERVER.port())
                        .post("/api/v1/simulations", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aForeignNameOfThisMachineIsRefused() throws IOException {
        String answer = raw("GET /api/v1/campaigns HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("foreign-origin");
    }

    @Test
    void everyAnswerHasSafeHeaders() {
        for (Answer answer :
                List.of(CLIENT.get("/api/v1/campaigns"), CLIENT.get("/api/v1/nothing"), CLIENT.get("/nothing"))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(CLIENT.get("/api/v1/campaigns").header("Cache-Control")).isEqualTo("no-store");
    }

    /** Sends bytes and reads until the server closes the line. */
    private static String raw(String head, byte... body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
