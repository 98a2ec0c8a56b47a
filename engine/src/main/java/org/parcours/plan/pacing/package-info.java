/**
 * Pacing of paid media: how much to bid in each of many second-price auctions so that a budget buys the most value.
 *
 * <p>{@link org.parcours.plan.pacing.Pacing} runs a {@link org.parcours.plan.pacing.Bidder} through logged auctions;
 * {@link org.parcours.plan.pacing.HindsightOptimum} is what nobody can beat.
 */
@NullMarked
package org.parcours.plan.pacing;

import org.jspecify.annotations.NullMarked;
