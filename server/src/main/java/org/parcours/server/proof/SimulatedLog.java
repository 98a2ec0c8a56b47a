package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LocatedNode;
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
     * @param behaviour under the policy that wrote the log; empty where too many journeys are possible to compute it
     */
    record Truth(double target, OptionalDouble behaviour) {}

    /** Draws the log; always the same. */
    JourneyLog draw();

    /** How it is drawn, as JSON, with all that is needed to draw it again. */
    ObjectNode json();

    /** What people are told of {@link #json}: not the documents in it. */
    static ObjectNode told(ObjectNode json) {
        return json.without(List.of(WorldLog.TEXT, WorldLog.CAMPAIGN_TEXT, WorldLog.FILE));
    }

    /** The truth of what is tried; empty where it does not say what to do somewhere that its customers come to. */
    Optional<Truth> truth(Tried tried, Discounts discounts, OptionalInt horizon);

    /** The number of customers that a request asks for. */
    static int customers(LocatedNode node) {
        return (int) Fields.whole(node, 1, MOST_CUSTOMERS);
    }
}
