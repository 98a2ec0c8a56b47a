package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.parcours.files.ProofDocument;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.store.KeptTable;

/**
 * A policy to be tried on a log.
 *
 * @param tried what is asked for
 * @param horizon how many steps of a journey count; all when empty
 */
public record ProofTask(
        KeptTable log, Tried tried, Discounts discounts, OptionalInt horizon, ProofSettings settings, ProofDesk desk) {
    /** Where the log is read, of all the work. */
    private static final double READ = 0.3;

    /** Tries it. An interrupt ends it with a {@link java.util.concurrent.CancellationException}. */
    public ObjectNode run(DoubleConsumer progress) {
        JourneyLog journeys = desk.journeys(log);
        progress.accept(READ);
        Proof proof = Proof.of(
                journeys,
                tried.over(journeys),
                discounts,
                horizon,
                settings,
                part -> progress.accept(READ + (1 - READ) * part));
        Optional<SimulatedLog.Truth> truth =
                desk.simulation(log).flatMap(simulation -> simulation.truth(tried, discounts, horizon));
        ObjectNode document = ProofDocument.of(
                proof,
                settings,
                truth.map(known -> OptionalDouble.of(known.target())).orElse(OptionalDouble.empty()));
        document.set("log", named(log.id(), log.name()));
        tried.tell(document);
        truth.map(SimulatedLog.Truth::behaviour)
                .ifPresent(known ->
                        known.ifPresent(value -> ((ObjectNode) document.get("truth")).put("behaviour", value)));
        return document;
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }
}
