package org.parcours.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parcours.files.PropensityDocument;
import org.parcours.uplift.tree.TreeLearners;

/** A warning of learners that take arms as drawn by lot, where nobody drew lots. */
final class LotsOnly {
    private LotsOnly() {}

    /** What must be known of the effects of some learners; empty where there is nothing. */
    static Optional<String> caution(List<String> learners, PropensityDocument origin) {
        String named = learners.stream().filter(TreeLearners::takesLots).collect(Collectors.joining(", "));
        return named.isEmpty() || origin.source() != PropensityDocument.Source.ESTIMATED
                ? Optional.empty()
                : Optional.of(
                        "Do not believe the size of effects by %s: these trees take arms as drawn by lot, and do not follow the propensities. Take causal-forest, or a meta-learner such as x, r or dr."
                                .formatted(named));
    }
}
