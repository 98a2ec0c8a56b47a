package org.parcours.plan.prototype;

/**
 * What stood after a round.
 *
 * @param weeks since the start
 * @param variation the largest change of an action value among policies in use, in units of feedback
 * @param value expected return of a journey, mean over sellers, each by the policy that suits him best so far; exact
 * @param earned feedback per journey that was lived in this round, discounted like the value
 * @param rightSegment share of sellers, in [0, 1], whose policy is one of their own segment
 */
public record Round(int weeks, double variation, double value, double earned, double rightSegment) {}
