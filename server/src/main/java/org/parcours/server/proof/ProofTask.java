package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
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
        ObjectNode document = ProofDocument.of(proof, settings);
        document.set("log", named(log.id(), log.name()));
        tried.tell(document);
        document.set("truth", truth().orElse(null));
        return document;
    }

    private Optional<ObjectNode> truth() {
        return desk.simulation(log)
                .flatMap(simulation -> simulation.truth(tried, discounts, horizon))
                .map(truth -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode().put("target", truth.target());
                    truth.behaviour()
                            .ifPresentOrElse(value -> json.put("behaviour", value), () -> json.putNull("behaviour"));
                    return json;
                });
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }
}
