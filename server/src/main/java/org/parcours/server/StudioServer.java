package org.parcours.server;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parcours.server.access.Directory;
import org.parcours.server.campaign.Examples;
import org.parcours.store.Store;

/** Runs the studio's server in this process. */
public final class StudioServer {
    private StudioServer() {}

    /**
     * Serves until the process is told to end. Whatever hinders the start is refused before anything listens.
     *
     * @param settings where to listen and what to open
     * @param started is told once everything listens, and where everything is kept
     * @return the exit code: 0 when it was told to end
     * @throws IllegalArgumentException when the address is taken or nobody could log in there
     * @throws org.parcours.store.StoreRefused when the workspace or database cannot be used
     */
    public static int run(ServerSettings settings, Consumer<String> started) {
        quietLog();
        boolean logInNeeded = !address(settings.host()).isLoopbackAddress();
        requireFree(settings);
        try (Store store = open(settings)) {
            Directory directory = new Directory(store.access());
            settings.newUsers().forEach(directory::add);
            if (logInNeeded && directory.isEmpty()) {
                throw nobody(settings.host());
            }
            Examples.addTo(store.campaigns());
            return serve(new Parts(settings, store, directory, logInNeeded, started));
        }
    }

    /** Tells the server of this process to end; {@link #run} returns when it has. */
    public static void stop() {
        Quarkus.asyncExit();
    }

    private static IllegalArgumentException nobody(String host) {
        return new IllegalArgumentException(
                ("On %s others can reach the studio, and nobody could log in yet; add somebody with "
                                + "--add-user NAME:admin, or leave out --host.")
                        .formatted(host));
    }

    /** Before anything writes to the log: the framework's own log, which its configuration takes over at its start. */
    private static void quietLog() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private static Store open(ServerSettings settings) {
        return settings.database().map(Store::connect).orElseGet(() -> Store.open(settings.workspace()));
    }

    private static int serve(Parts parts) {
        ServerSettings settings = parts.settings();
        System.setProperty("quarkus.http.host", settings.host());
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        Parts.handOver(parts);
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(StudioApplication.class, (code, failure) -> exitCode.set(code));
        return exitCode.get();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(
                    "The host \"%s\" is not known here; give an address of this machine, such as 127.0.0.1 or 0.0.0.0."
                            .formatted(host),
                    unknown);
        }
    }

    private static void requireFree(ServerSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException taken) {
            throw new IllegalArgumentException(
                    "Cannot listen on %s port %d: %s; stop what runs there, or choose another with --port."
                            .formatted(settings.host(), settings.port(), taken.getMessage()),
                    taken);
        }
    }
}
