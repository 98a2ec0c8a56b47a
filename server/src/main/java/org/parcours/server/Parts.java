package org.parcours.server;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parcours.store.Store;

/**
 * What the server was started with.
 *
 * @param settings how it runs
 * @param store open, and closed by whoever opened it
 * @param logInNeeded whether people and programs must say who they are
 */
public record Parts(ServerSettings settings, Store store, boolean logInNeeded) {
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
