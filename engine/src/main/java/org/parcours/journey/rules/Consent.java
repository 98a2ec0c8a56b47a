package org.parcours.journey.rules;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * No contact without consent: on channels for which it was given, as long as it was not withdrawn.
 *
 * @param channels channels for which customers gave their consent; empty where each customer's own is known, see
 *     {@link Situation#consents}
 * @param withdrawnBy names of reactions by which a customer withdraws it
 * @param everywhere whether a withdrawal holds for all channels; otherwise for the channel of the contact alone
 */
public record Consent(String name, Optional<Set<String>> channels, Set<String> withdrawnBy, boolean everywhere)
        implements JourneyRule {
    public Consent {
        channels = channels.map(Set::copyOf);
        withdrawnBy = Set.copyOf(withdrawnBy);
    }

    @Override
    public boolean forbids(RuleHistory history, Proposal proposal) {
        String channel = proposal.action().channel();
        return proposal.contact() && (!wasGiven(history, channel) || wasWithdrawn(history, channel));
    }

    private boolean wasGiven(RuleHistory history, String channel) {
        return channels.map(given -> given.contains(channel)).orElse(true)
                && history.situation()
                        .consents()
                        .map(given -> given.contains(channel))
                        .orElse(true);
    }

    private boolean wasWithdrawn(RuleHistory history, String channel) {
        return !withdrawnBy.isEmpty()
                && history.wasAnswered(action -> everywhere || action.channel().equals(channel), withdrawnBy::contains);
    }

    @Override
    public String reason(RuleHistory history, Proposal proposal) {
        String channel = proposal.action().channel();
        return (wasGiven(history, channel) ? "comes after the consent for %s was withdrawn" : "has no consent for %s")
                .formatted(channel);
    }

    @Override
    public String memory(RuleHistory history) {
        TreeSet<String> withdrawn = new TreeSet<>();
        history.forEachAnswer((action, reaction) -> {
            if (withdrawnBy.contains(reaction)) {
                withdrawn.add(everywhere ? "all" : action.channel());
            }
        });
        return withdrawn.isEmpty() ? "" : "withdrawn " + String.join("+", withdrawn);
    }
}
