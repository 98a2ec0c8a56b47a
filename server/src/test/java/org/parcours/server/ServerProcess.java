package org.parcours.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The packed server in a process of its own, which ends with the test. */
final class ServerProcess implements AutoCloseable {
    private static final Path TARGET = Path.of("target");
    private static final Path SERVER = TARGET.resolve("parcours-server-runner.jar");
    private static final Path MAIN = TARGET.resolve("served-main.jar");
    private static final Path ARCHIVE = TARGET.resolve("served-" + Runtime.version() + ".jsa");

    private final Process process;
    private final int port;
    private final List<String> printed = new ArrayList<>();

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server where everybody is at home, and waits until it listens. */
    static ServerProcess open(Path workspace) {
        return open(freePort(), workspace);
    }

    /** Starts a server where everybody is at home on a port, and waits until it listens. */
    static ServerProcess open(int port, Path workspace) {
        return start("127.0.0.1", port, workspace, List.of()).awaitListening();
    }

    /** Starts a server on a PostgreSQL database, where everybody is at home, and waits until it listens. */
    static ServerProcess on(String database) {
        return start("127.0.0.1", freePort(), database, List.of()).awaitListening();
    }

    /** Starts a server where people must log in, and waits until it listens. */
    static ServerProcess guarded(Path workspace, String... users) {
        return start("0.0.0.0", freePort(), workspace, List.of(users)).awaitListening();
    }

    /** Starts a server without waiting. */
    static ServerProcess start(String host, int port, Path workspace, List<String> users) {
        return start(host, port, workspace.toString(), users);
    }

    private static ServerProcess start(String host, int port, String place, List<String> users) {
        prepareArchive();
        List<String> command = command("-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto", "-Xlog:disable");
        command.addAll(List.of("-Xmx512m", Served.class.getName(), host, "" + port, place));
        command.addAll(users);
        return new ServerProcess(launch(command), port);
    }

    /** Shared classes make the many starts of these tests quick; the first start of a build writes them. */
    private static synchronized void prepareArchive() {
        if (Files.exists(ARCHIVE) && newer(ARCHIVE, SERVER)) {
            return;
        }
        try {
            packMain();
            Path workspace = Files.createTempDirectory("parcours-archive");
            int port = freePort();
            List<String> command = command("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:disable");
            command.addAll(List.of(Served.class.getName(), "127.0.0.1", "" + port, workspace.toString()));
            try (ServerProcess training = new ServerProcess(launch(command), port).awaitListening()) {
                Client client = new Client(training.port());
                client.get("/api/v1/campaigns");
                client.get("/health/ready");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!Files.exists(ARCHIVE)) {
            throw new IllegalStateException("the first start wrote no archive of classes");
        }
    }

    /** Folders on the class path rule out shared classes, so the tests' main class goes into a jar. */
    private static void packMain() throws IOException {
        String name = Served.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(MAIN))) {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(TARGET.resolve("test-classes").resolve(name), jar);
        }
    }

    private static boolean newer(Path one, Path other) {
        return one.toFile().lastModified() > other.toFile().lastModified();
    }

    private static List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED", "-XX:+UseParallelGC", "-cp"));
        command.add(SERVER + File.pathSeparator + MAIN);
        return command;
    }

    private static Process launch(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerProcess awaitListening() {
        BufferedReader output = process.inputReader();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.equals(Served.LISTENS)) {
                    return this;
                }
            }
            throw new IllegalStateException("the server ended: " + printed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for the end and tells all that was printed since {@link #awaitListening} or the start. */
    List<String> awaitEnd() {
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    int port() {
        return port;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends it as {@code kill} does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not end in 20 seconds");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
