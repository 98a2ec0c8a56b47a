package org.parcours.prove.improve;

/**
 * A policy that might replace today's: what a learner found, mixed with today's policy.
 *
 * @param learner who found it
 * @param mixture the probability α in (0, 1] with which it does what the learner found; else it does as today
 */
public record Candidate(CandidateLearner learner, double mixture) {}
