package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts and ends of the server. */
class StartIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path workspace;

    private static String refusal(String host, int port, Path workspace) {
        try (ServerProcess server = ServerProcess.start(host, port, workspace, List.of())) {
            String printed = String.join("\n", server.awaitEnd());
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(printed).doesNotContain("\tat ");
            return printed;
        }
    }

    @Test
    void aPortInUseIsToldBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path fresh = workspace.resolve("fresh");
            assertThat(refusal("127.0.0.1", taken.getLocalPort(), fresh))
                    .contains("port " + taken.getLocalPort(), "--port");
            assertThat(fresh).doesNotExist();
        }
    }

    @Test
    void aSecondServerOnAWorkspaceIsRefused() {
        try (ServerProcess first = ServerProcess.open(workspace)) {
            assertThat(refusal("127.0.0.1", ServerProcess.freePort(), workspace))
                    .contains("StoreRefused", workspace.toString());
            assertThat(new Client(first.port()).get("/api/v1/campaigns").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void otherAddressesNeedSomebodyWhoCanLogIn() {
        assertThat(refusal("0.0.0.0", ServerProcess.freePort(), workspace)).contains("--add-user");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkspaceThatCannotBeWrittenIsRefused() {
        Path nobodyWrites = Path.of("/proc/parcours"); // not even root does
        assertThat(refusal("127.0.0.1", ServerProcess.freePort(), nobodyWrites))
                .contains("StoreRefused", nobodyWrites.toString());
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Path file = Files.writeString(workspace.resolve("file"), "text");
        assertThat(refusal("127.0.0.1", ServerProcess.freePort(), file)).contains(file.toString());
    }

    @Test
    void deletedExamplesDoNotComeBack() {
        try (ServerProcess first = ServerProcess.open(workspace)) {
            Client client = new Client(first.port());
            List<String> ids = client.get("/api/v1/campaigns").json().findValuesAsText("id");
            assertThat(ids).isNotEmpty();
            ids.forEach(id -> client.delete("/api/v1/campaigns/" + id));
        }
        try (ServerProcess second = ServerProcess.open(workspace)) {
            assertThat(new Client(second.port()).get("/api/v1/campaigns").json())
                    .isEmpty();
        }
    }

    @Test
    void itTellsThatItIsWell() {
        try (ServerProcess server = ServerProcess.open(workspace)) {
            Client client = new Client(server.port());
            assertThat(client.get("/health/live").json().get("status").textValue())
                    .isEqualTo("UP");
            assertThat(client.get("/health/ready").text()).contains("database");
            assertThat(client.with("Accept", "text/plain").get("/metrics").text())
                    .contains("jvm_memory_used_bytes");
            assertThat(client.get("/api/v1/openapi.json").json().get("openapi").textValue())
                    .isEqualTo("3.1.0");
            assertThat(client.get("/api/v1/openapi.yaml").text()).startsWith("openapi: 3.1.0");
        }
    }
}
