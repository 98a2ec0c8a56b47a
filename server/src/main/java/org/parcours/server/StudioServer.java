package org.parcours.server;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.parcours.server.access.Users;
import org.parcours.server.campaign.Examples;
import org.parcours.store.Store;
import org.parcours.store.StoreSettings;

/** Runs the studio's server in this process. */
public final class StudioServer {
    private StudioServer() {}

    /**
     * Serves until the process is told to end. Whatever hinders the start is refused before anything listens.
     *
     * @param settings where to listen and what to open
     * @param started is told once, in one line, where the studio is
     * @return the exit code: 0 when it was told to end
     * @throws IllegalArgumentException when the address is taken or nobody could log in there
     * @throws org.parcours.store.StoreRefused when the workspace or database cannot be used
     */
    public static int run(ServerSettings settings, Consumer<String> started) {
        boolean logInNeeded = !address(settings.host()).isLoopbackAddress();
        requireFree(settings);
        try (Store store = open(settings)) {
            Users users = new Users(store.access());
            settings.newUsers().forEach(users::add);
            if (logInNeeded) {
                users.requireSomebody(settings.host());
            }
            new Examples(store.campaigns()).add();
            return serve(new Parts(settings, store, logInNeeded), started);
        }
    }

    private static Store open(ServerSettings settings) {
        return settings.database()
                .map(url -> Store.open(url, StoreSettings.standard()))
                .orElseGet(() -> Store.open(settings.workspace(), StoreSettings.standard()));
    }

    private static int serve(Parts parts, Consumer<String> started) {
        ServerSettings settings = parts.settings();
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty("quarkus.http.host", settings.host());
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        Parts.handOver(parts);
        StudioApplication.whenStarted(() -> started.accept(line(settings)));
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(StudioApplication.class, (code, failure) -> exitCode.set(code));
        return exitCode.get();
    }

    private static String line(ServerSettings settings) {
        return "Parcours studio: %s · %s · Ctrl-C ends it"
                .formatted(
                        settings.address(),
                        settings.database()
                                .map(url -> "database " + url.replaceFirst("\\?.*", ""))
                                .orElseGet(() -> "workspace " + settings.workspace()));
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
