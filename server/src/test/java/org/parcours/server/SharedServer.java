package org.parcours.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server on a fresh workspace for all tests of a class, where everybody is at home; gone after the last. */
final class SharedServer implements BeforeAllCallback, AfterAllCallback {
    private final int port = ServerProcess.freePort();
    private @Nullable Path workspace;
    private @Nullable ServerProcess process;

    /** Where it listens while the tests run. */
    int port() {
        return port;
    }

    /** Somebody who talks to it while the tests run. */
    Client client() {
        return new Client(port);
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        workspace = Files.createTempDirectory("parcours-served");
        process = ServerProcess.open(port, workspace);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        if (process != null) {
            process.close();
        }
        if (workspace != null) {
            delete(workspace);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
