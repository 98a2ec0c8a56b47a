package org.parcours.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.server.Client.Answer;
import org.parcours.server.Contract.Operation;
import org.parcours.server.access.Roles;
import org.parcours.store.Role;

/** Who may do what where people must log in. */
class AccessIT {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path workspace;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ServerProcess server;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Client nobody;

    private static final Map<String, Client> CALLERS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        server = ServerProcess.guarded(workspace, "ada:" + PASSWORD + ":admin");
        nobody = new Client(server.port());
        Client admin = nobody.with("Cookie", logIn("ada", PASSWORD));
        CALLERS.put("nobody", nobody);
        for (Role role : Role.values()) {
            String word = Roles.word(role);
            Answer key = admin.post("/api/v1/keys", "{\"name\": \"%s-key\", \"role\": \"%s\"}".formatted(word, word));
            CALLERS.put(
                    word,
                    nobody.with(
                            "Authorization",
                            "Bearer " + key.json().get("secret").textValue()));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String logIn(String name, String password) {
        Answer answer =
                nobody.post("/api/v1/session", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
        assertThat(answer.status()).isEqualTo(200);
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        return cookie.replaceFirst(";.*", "");
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAsksForItsRole() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Contract.load().operations()) {
            CALLERS.forEach((role, caller) -> tests.add(dynamicTest(
                    operation.method() + " " + operation.path() + " by " + role,
                    () -> asksForItsRole(operation, role, caller))));
        }
        return tests.stream();
    }

    private static void asksForItsRole(Operation operation, String role, Client caller) {
        String path = operation.path().replaceAll("\\{version}", "1").replaceAll("\\{[a-z]+}", "none");
        boolean writes = operation.method().equals("POST") || operation.method().equals("PUT");
        int status = caller.with("Content-Type", operation.bodyType())
                .send(operation.method(), path, writes ? "{}" : "")
                .status();
        if (covers(role, operation.role())) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(role.equals("nobody") ? 401 : 403);
        }
    }

    private static boolean covers(String role, String needed) {
        return needed.equals("nobody")
                || Roles.find(role)
                        .map(given -> given.covers(Roles.find(needed).orElseThrow()))
                        .orElse(false);
    }

    @Test
    void theSessionTellsWhoAsks() {
        assertThat(nobody.get("/api/v1/session").json().toString())
                .isEqualTo("{\"name\":null,\"role\":null,\"password_needed\":true}");
        Client admin = nobody.with("Cookie", logIn("ada", PASSWORD));
        assertThat(admin.get("/api/v1/session").json().get("name").textValue()).isEqualTo("ada");
        assertThat(admin.delete("/api/v1/session").status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/campaigns").status()).isEqualTo(401);
    }

    @Test
    void aRemovedUserIsOutAtOnce() {
        Client admin = caller("admin");
        String user = "{\"name\": \"bob\", \"password\": \"" + PASSWORD + "\", \"role\": \"viewer\"}";
        assertThat(admin.post("/api/v1/users", user).status()).isEqualTo(201);
        assertThat(admin.post("/api/v1/users", user).status()).isEqualTo(409);
        Client bob = nobody.with("Cookie", logIn("bob", PASSWORD));
        assertThat(bob.get("/api/v1/campaigns").status()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/users/bob").status()).isEqualTo(204);
        assertThat(bob.get("/api/v1/campaigns").status()).isEqualTo(401);
        assertThat(admin.get("/api/v1/users").text()).doesNotContain("argon2", PASSWORD);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        Client admin = caller("admin");
        JsonNode key = admin.post("/api/v1/keys", "{\"name\": \"robot\", \"role\": \"viewer\"}")
                .json();
        Client robot =
                nobody.with("Authorization", "Bearer " + key.get("secret").textValue());
        assertThat(robot.get("/api/v1/campaigns").status()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/keys/" + key.get("id").textValue()).status())
                .isEqualTo(204);
        assertThat(robot.get("/api/v1/campaigns").status()).isEqualTo(401);
        assertThat(admin.get("/api/v1/keys").text())
                .doesNotContain(key.get("secret").textValue());
    }

    @Test
    void shortPasswordsAndOddNamesAreRefused() {
        Client admin = caller("admin");
        for (String user : List.of(
                "{\"name\": \"eve\", \"password\": \"short\", \"role\": \"viewer\"}",
                "{\"name\": \"e v e\", \"password\": \"long enough, surely\", \"role\": \"viewer\"}",
                "{\"name\": \"eve\", \"password\": \"long enough, surely\", \"role\": \"queen\"}")) {
            assertThat(admin.post("/api/v1/users", user).status()).isEqualTo(422);
        }
    }

    @Test
    void guessingIsSlowedDown() {
        String guess = "{\"name\": \"mallory\", \"password\": \"wrong\"}";
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Answer answer = new Client(server.port()).post("/api/v1/session", guess);
            statuses.add(answer.status());
            if (answer.status() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
            }
        }
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).contains(429);
    }

    private static Client caller(String role) {
        return requireNonNull(CALLERS.get(role), role);
    }
}
