package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.parcours.files.ProofDocument;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.store.KeptPolicy;
import org.parcours.store.KeptTable;

/**
 * A policy to be tried on a log.
 *
 * @param policy empty where the log itself says what the target does
 * @param horizon how many steps of a journey count; all when empty
 */
public record ProofTask(
        KeptTable log,
        Optional<KeptPolicy> policy,
        Discounts discounts,
        OptionalInt horizon,
        ProofSettings settings,
        ProofDesk desk) {
    /** Where the log is read, of all the work. */
    private static final double READ = 0.3;

    /** Tries it. An interrupt ends it with a {@link java.util.concurrent.CancellationException}. */
    public ObjectNode run(DoubleConsumer progress) {
        JourneyLog journeys = desk.journeys(log);
        progress.accept(READ);
        Optional<Policy> target = policy.map(PolicyShelf::read);
        TargetPolicy tried = target.<TargetPolicy>map(TargetPolicy.Given::new).orElseGet(TargetPolicy.Logged::new);
        Proof proof = Proof.of(
                journeys, tried, discounts, horizon, settings, part -> progress.accept(READ + (1 - READ) * part));
        ObjectNode document = ProofDocument.of(proof, settings);
        document.set("log", named(log.id(), log.name()));
        document.set("policy", policy.map(kept -> named(kept.id(), kept.name())).orElse(null));
        document.set("truth", target.flatMap(this::truth).orElse(null));
        return document;
    }

    private Optional<ObjectNode> truth(Policy target) {
        return desk.simulation(log)
                .flatMap(simulation -> simulation.truth(target, discounts, horizon))
                .map(truth -> JsonNodeFactory.instance
                        .objectNode()
                        .put("target", truth.target())
                        .put("behaviour", truth.behaviour()));
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }
}
