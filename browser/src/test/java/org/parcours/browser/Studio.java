package org.parcours.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged studio in a process of its own on a free port, as {@code ./parcours studio} starts it. */
final class Studio implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("parcours.root"));
    private static final int PATIENCE_IN_SECONDS = 120;

    private final Path workspace;
    private final int port;
    private Process process;

    private Studio(Path workspace, int port) {
        this.workspace = workspace;
        this.port = port;
        this.process = started();
    }

    /** Starts a studio that keeps everything in a folder, and waits until it answers. */
    static Studio in(Path workspace) {
        return new Studio(workspace, freePort());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A file of the checkout. */
    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Ends the process and waits for its end. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The studio did not end within %d s.".formatted(PATIENCE_IN_SECONDS));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while the studio ended", interrupted);
        }
    }

    /** Starts it again on the same workspace and port. */
    void start() {
        process = started();
    }

    @Override
    public void close() {
        stop();
    }

    private Process started() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar().toString(),
                "studio",
                "--port",
                Integer.toString(port),
                "--workspace",
                workspace.toString());
        try {
            File errors = Files.createDirectories(file("browser/target"))
                    .resolve("studio.log")
                    .toFile();
            Process starting = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors))
                    .start();
            awaitFirstLine(starting, errors);
            return starting;
        } catch (IOException failure) {
            throw new UncheckedIOException("the studio cannot be started", failure);
        }
    }

    private static Path jar() {
        Path jar = file("cli/target/parcours.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "There is no %s yet.\nRun these tests by ./mvnw verify, which packs it before.".formatted(jar));
        }
        return jar;
    }

    /** The studio says in one line that it runs; a process that ends before has said why in its errors. */
    private static void awaitFirstLine(Process process, File errors) {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        CompletableFuture<Boolean> ready =
                CompletableFuture.supplyAsync(() -> lines.lines().findFirst().isPresent());
        if (!ready.completeOnTimeout(false, PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                .join()) {
            process.destroyForcibly();
            throw new IllegalStateException("The studio did not start; %s says why.".formatted(errors));
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }
}
