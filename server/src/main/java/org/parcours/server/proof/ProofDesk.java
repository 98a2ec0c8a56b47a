package org.parcours.server.proof;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.prove.Baseline;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptPolicy;
import org.parcours.store.KeptTable;

/** Brings the log and the policy of a proof together. */
@Singleton
public final class ProofDesk {
    private final LogShelf logs;
    private final PolicyShelf policies;
    private final SimulatedLogs simulations;

    ProofDesk(LogShelf logs, PolicyShelf policies, SimulatedLogs simulations) {
        this.logs = logs;
        this.policies = policies;
        this.simulations = simulations;
    }

    /** The proof that a request asks for. */
    public ProofTask task(LocatedNode root) {
        KeptTable log = logs.named(root.field("log").text());
        return new ProofTask(
                log,
                tried(root, log),
                ProofRequest.discounts(root),
                ProofRequest.horizon(root),
                ProofRequest.settings(root, baseline(root)),
                this);
    }

    private Tried tried(LocatedNode root, KeptTable log) {
        Optional<LocatedNode> policy = root.findField("policy");
        if (root.findField("campaign").isPresent()) {
            if (policy.isPresent()) {
                throw root.refusal("names a policy and a campaign, expected one of the two");
            }
            return simulations.tried(root);
        }
        if (policy.isPresent()) {
            KeptPolicy kept = policies.named(policy.get().text());
            return new Tried.Kept(kept.id(), kept.name(), PolicyShelf.read(kept));
        }
        if (!has(log, LogColumn.TARGET_PROPENSITY)) {
            throw root.refusal(
                    "has no policy, and the log \"%s\" has no column \"target_propensity\"; name a policy or a campaign"
                            .formatted(log.name()));
        }
        return new Tried.Logged();
    }

    /** Another policy, or the one that wrote the log where none is named. */
    private Baseline baseline(LocatedNode root) {
        return root.findField("baseline")
                .map(node -> policies.named(node.text()))
                .<Baseline>map(other -> new Baseline.Other(other.name(), PolicyShelf.read(other)))
                .orElseGet(Baseline.Behaviour::new);
    }

    JourneyLog journeys(KeptTable log) {
        return logs.journeys(log);
    }

    /** How a log was simulated; empty for one that was uploaded. */
    Optional<SimulatedLog> simulation(KeptTable log) {
        return log.simulation().map(simulations::kept);
    }

    private static boolean has(KeptTable log, LogColumn column) {
        for (var title : KeptJson.read(log.description()).get("columns")) {
            if (title.textValue().equals(column.title())) {
                return true;
            }
        }
        return false;
    }
}
