package org.parcours.journey.rules;

/**
 * A rule about what may be done to a customer. Every kind answers for one proposed action at a time, from the history
 * alone, so that simulators, planners, learners and a live server cannot disagree.
 */
public sealed interface JourneyRule permits ContactCap, Pause, JourneyLength, ActionChoice, ForbiddenSequence, Consent {
    /** What people call it. */
    String name();

    /** Whether a proposed step breaks the rule. */
    boolean forbids(RuleHistory history, Proposal proposal);

    /** Why a proposal that breaks the rule does so, as the end of a sentence. */
    String reason(RuleHistory history, Proposal proposal);

    /**
     * What the rule will ever need to know of a history: histories with equal memories, days left aside, are treated the
     * same by this rule now and after whatever is done to both. Empty where nothing is remembered.
     */
    String memory(RuleHistory history);

    /**
     * A step that somebody would like to take.
     *
     * @param action what would be done
     * @param waitDays days from now until it is done, at least 0
     * @param contact whether it contacts the customer; otherwise it leaves him alone
     */
    record Proposal(ActionName action, int waitDays, boolean contact) {
        public Proposal {
            if (waitDays < 0) {
                throw new IllegalArgumentException("A step cannot be taken %d days ago.".formatted(-waitDays));
            }
        }

        /** The day on which it would be done. */
        int day(RuleHistory history) {
            return history.day() + waitDays;
        }
    }
}
