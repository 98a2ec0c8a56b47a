package org.parcours.plan.learn;

/**
 * How far a learner has come.
 *
 * @param customers used so far
 * @param curve what its choices were worth so far
 * @param trial what it tries at the moment
 */
public record LearningProgress(long customers, LearningCurve curve, LearningTrial trial) {}
