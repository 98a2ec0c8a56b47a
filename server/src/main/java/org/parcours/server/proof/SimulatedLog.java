package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.server.http.Fields;

/** A log of simulated customers, of whom it is known what a policy is truly worth. */
public interface SimulatedLog {
    /** Customers of a log at most; more would make its file larger than an upload may be. */
    int MOST_CUSTOMERS = 100_000;

    /**
     * What a journey is worth on average.
     *
     * @param target under the policy that is tried
     * @param behaviour under the policy that wrote the log
     */
    record Truth(double target, double behaviour) {}

    /** Draws the log; always the same. */
    JourneyLog draw();

    /** How it is drawn, as JSON. */
    ObjectNode json();

    /** The truth of a policy; empty where the policy does not say what to do somewhere that its customers come to. */
    Optional<Truth> truth(Policy policy, Discounts discounts, OptionalInt horizon);

    /** The number of customers that a request asks for. */
    static int customers(LocatedNode node) {
        return (int) Fields.whole(node, 1, MOST_CUSTOMERS);
    }
}
