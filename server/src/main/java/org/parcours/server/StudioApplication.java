package org.parcours.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicReference;

/** What runs once everything listens. */
public final class StudioApplication implements QuarkusApplication {
    private static final AtomicReference<Runnable> STARTED = new AtomicReference<>(() -> {});

    /** Quarkus makes the application by itself, so what it shall call is left here. */
    static void whenStarted(Runnable call) {
        STARTED.set(call);
    }

    @Override
    public int run(String... arguments) {
        STARTED.get().run();
        Quarkus.waitForExit();
        return 0;
    }
}
