package org.parcours.server;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;

/** What runs once everything listens. */
@Singleton
@Unremovable
public final class StudioApplication implements QuarkusApplication {
    private final Parts parts;

    StudioApplication(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int run(String... arguments) {
        parts.started().accept(parts.store().place());
        Quarkus.waitForExit();
        return 0;
    }
}
