package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.parcours.plan.learn.sampled.Environment;
import org.parcours.plan.learn.sampled.LearnedPolicy;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LikeliestPath;
import org.parcours.plan.learn.sampled.WarmStart;

/** What is learnt in: a model or a world. */
interface LearnTask {
    /** What learning is called in a checkpoint and a title. */
    String name();

    /** The unit of a value, such as {@code EUR}; empty where none is known. */
    String unit();

    /** Journeys to sample from, for one thread. */
    Environment environment();

    /** What the learner starts from. */
    WarmStart start();

    /** Whether what the referee says of a policy is its exact value, of whole journeys. */
    boolean isExact(LearnedPolicy policy);

    /** What a policy is worth, for one thread; exact where {@link #isExact} says so. */
    Referee referee(LearnerSettings settings);

    /** A policy as its file says it. */
    ObjectNode document(LearnedPolicy policy);

    /** Writes a policy or campaign file. */
    void write(Path target, LearnedPolicy policy);

    /** Adds what the report draws beside the curve. */
    void describe(LearnedPolicy policy, ObjectNode document);

    /** Where a policy leads from where journeys start; empty in a world, whose policy is a campaign. */
    List<LikeliestPath> paths(LearnedPolicy policy);

    /** Values policies. */
    interface Referee {
        /** The expected return of a journey. */
        double value(LearnedPolicy policy);
    }
}
