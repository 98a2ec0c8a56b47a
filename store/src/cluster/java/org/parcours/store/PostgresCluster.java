package org.parcours.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the tests' own, from the programs that the machine has, gone when the tests end. */
public final class PostgresCluster {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String ROOT = "root";

    private static @Nullable PostgresCluster started;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The cluster of all tests; skips the test where the machine has no PostgreSQL. */
    public static synchronized PostgresCluster running() {
        if (started == null) {
            List<Path> programs = programs();
            assumeTrue(
                    !programs.isEmpty(),
                    "no PostgreSQL under " + VERSIONS
                            + ": its tests are skipped; apt-get install postgresql runs them");
            started = start(programs.get(programs.size() - 1));
        }
        return started;
    }

    /** The address of a schema of its own, which is made when it is not there; much quicker than a database. */
    public String schema(String name) {
        Jdbi.create(address("postgres"))
                .useHandle(handle -> handle.execute("create schema if not exists \"" + name + "\""));
        return address("postgres") + "&currentSchema=" + name;
    }

    /** The address of a new database. */
    public String database(String name) {
        Jdbi.create(address("postgres")).useHandle(handle -> handle.execute("create database \"" + name + "\""));
        return address(name);
    }

    /** The address of a database that may not be there. */
    public String address(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }

    private static List<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PostgresCluster start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("parcours-postgres");
            if (asRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
            PostgresCluster cluster = new PostgresCluster(programs, folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
            cluster.run(
                    "initdb",
                    "--username=postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "-D",
                    "data");
            cluster.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    "data",
                    "-l",
                    "log",
                    "-o",
                    "-p " + cluster.port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off");
            return cluster;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stop() {
        try {
            run("pg_ctl", "stop", "-m", "immediate", "-D", "data");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static boolean asRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (asRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("parcours-postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
