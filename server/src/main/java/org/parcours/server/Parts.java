package org.parcours.server;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.server.access.Directory;
import org.parcours.store.Store;

/**
 * What the server was started with.
 *
 * @param settings how it runs
 * @param store open, and closed by whoever opened it
 * @param directory who may come in
 * @param logInNeeded whether people and programs must say who they are
 * @param started is told once everything listens, and where everything is kept
 */
public record Parts(
        ServerSettings settings, Store store, Directory directory, boolean logInNeeded, Consumer<String> started) {
    private static final AtomicReference<@Nullable Parts> HANDED = new AtomicReference<>();

    /** Quarkus makes its beans by itself, so what was made before it is left here. */
    static void handOver(Parts parts) {
        HANDED.set(parts);
    }

    /** Gives the parts to the beans. */
    @Singleton
    static final class Maker {
        @Produces
        @Singleton
        Parts parts() {
            Parts parts = HANDED.get();
            if (parts == null) {
                throw new IllegalStateException("the server is started by StudioServer.run");
            }
            return parts;
        }
    }
}
