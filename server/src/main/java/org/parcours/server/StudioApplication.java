package org.parcours.server;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.parcours.server.launch.Rehearsal;

/** What runs once everything listens. */
@Singleton
@Unremovable
public final class StudioApplication implements QuarkusApplication {
    private final Parts parts;
    private final Rehearsal rehearsal;

    StudioApplication(Parts parts, Rehearsal rehearsal) {
        this.parts = parts;
        this.rehearsal = rehearsal;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        parts.started().accept(parts.store().place());
        rehearsal.begin();
        Quarkus.waitForExit();
        rehearsal.end();
        return 0;
    }
}
