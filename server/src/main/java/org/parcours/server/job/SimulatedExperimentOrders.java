package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.experiment.LoyaltyTrial;
import org.parcours.server.experiment.TableShelf;

/** Experiments with simulated customers, kept like those that are uploaded. */
@Singleton
final class SimulatedExperimentOrders {
    static final String KIND = "simulated-experiment";

    private static final int LONGEST_NAME = 200;

    private final TableShelf shelf;

    SimulatedExperimentOrders(TableShelf shelf) {
        this.shelf = shelf;
    }

    Order read(LocatedNode root) {
        root.only("kind", "name", "testbed", "customers", "seed");
        String name = root.field("name").text(1, LONGEST_NAME);
        LoyaltyTrial trial = LoyaltyTrial.in(root);
        return new Order(KIND, Optional.empty(), progress -> shelf.simulate(name, trial));
    }
}
