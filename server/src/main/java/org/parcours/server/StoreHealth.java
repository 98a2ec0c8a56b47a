package org.parcours.server;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parcours.store.StoreRefused;

/** Whether the database answers. */
@Readiness
@Singleton
public final class StoreHealth implements HealthCheck {
    private final Parts parts;

    StoreHealth(Parts parts) {
        this.parts = parts;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            parts.store().check();
            return HealthCheckResponse.up("database");
        } catch (StoreRefused refused) {
            return HealthCheckResponse.down("database");
        }
    }
}
