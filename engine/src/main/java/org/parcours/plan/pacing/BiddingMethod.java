package org.parcours.plan.pacing;

import java.util.Locale;

/** The bidders, under their names in the literature. */
public enum BiddingMethod {
    /** See {@link FixedBidding}. */
    FIXED,
    /** See {@link SmoothedBidding}. */
    SMOOTHED,
    /** See {@link PidBidding}. */
    PID,
    /** See {@link ProportionalBidding#linear}. */
    LINEAR,
    /** See {@link ProportionalBidding#mcpc}. */
    MCPC,
    /** See {@link SingleStateBidding}. */
    SS_MDP,
    /** See {@link RealTimeBidding}. */
    RLB,
    /** See {@link DeepBidding}; needs a neural network. */
    DRLB;

    /** The name as the command line spells it, such as {@code ss-mdp}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
