package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.proof.LogShelf;
import org.parcours.server.proof.SimulatedLog;
import org.parcours.server.proof.SimulatedLogs;

/** Logs of simulated customers, kept like those that are uploaded. */
@Singleton
final class SimulatedLogOrders {
    static final String KIND = "simulated-log";

    private static final int LONGEST_NAME = 200;

    private final LogShelf shelf;
    private final SimulatedLogs simulations;

    SimulatedLogOrders(LogShelf shelf, SimulatedLogs simulations) {
        this.shelf = shelf;
        this.simulations = simulations;
    }

    Order read(LocatedNode root) {
        String name = root.field("name").text(1, LONGEST_NAME);
        SimulatedLog simulation = simulations.in(root);
        return new Order(KIND, Optional.empty(), progress -> shelf.simulate(name, simulation));
    }
}
