package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.proof.ProofDesk;
import org.parcours.server.proof.ProofTask;

/** What a log says of a policy. */
@Singleton
final class ProofOrders {
    static final String KIND = "proof";

    private final ProofDesk desk;

    ProofOrders(ProofDesk desk) {
        this.desk = desk;
    }

    Order read(LocatedNode root) {
        root.only(
                "kind",
                "log",
                "policy",
                "campaign",
                "version",
                "baseline",
                "discount",
                "discount_env",
                "discount_con",
                "horizon",
                "estimators",
                "bound",
                "level",
                "replicates",
                "reward_range",
                "max_weight",
                "min_ess",
                "max_unsupported",
                "sensitivity",
                "seed");
        ProofTask task = desk.task(root);
        return new Order(KIND, Optional.empty(), progress -> task.run(progress::part));
    }
}
