package org.parcours.cli;

import org.parcours.plan.pacing.BiddingMethod;

/** Reads the name of a bidder. */
final class BidderName extends Spelling<BiddingMethod> {
    BidderName() {
        super(BiddingMethod.class);
    }
}
