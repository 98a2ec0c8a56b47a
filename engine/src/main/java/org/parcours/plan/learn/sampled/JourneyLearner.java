package org.parcours.plan.learn.sampled;

import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Learns from one journey after the other. Journey i draws its words from position i of the seed on, whoever lived the
 * journeys before, so that a learner restored from its memory goes on with the same bytes.
 */
public abstract class JourneyLearner {
    /** Journeys between two looks at an interrupt. */
    private static final int BETWEEN_LOOKS = 1024;

    final Environment environment;
    final LearnerSettings settings;
    final Stages stages;
    long journeys;
    long steps;
    long explored;
    private long exploredJourneys;
    private long word;

    JourneyLearner(Environment environment, LearnerSettings settings) {
        this.environment = environment;
        this.settings = settings;
        stages = Stages.of(settings.horizon(), settings.discounts(), environment);
    }

    /**
     * Lives some more journeys and learns from each.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public final void learn(long more) {
        for (long i = 0; i < more; i++) {
            if (i % BETWEEN_LOOKS == 0) {
                Workers.requireNotInterrupted();
            }
            word = settings.seed().word(journeys);
            long before = explored;
            steps += live(environment.start(word()));
            exploredJourneys += explored > before ? 1 : 0;
            journeys++;
        }
    }

    /** Lives a journey from a state and learns from it; gives its number of steps. */
    abstract int live(int start);

    /** What would be done now. */
    public abstract LearnedPolicy policy();

    /** What is known now; later journeys may change its arrays. */
    public abstract LearnerMemory memory();

    /** Takes over what was known once. */
    public abstract void restore(LearnerMemory memory);

    /** Journeys lived so far. */
    public final long journeys() {
        return journeys;
    }

    /** Steps taken so far. */
    public final long steps() {
        return steps;
    }

    /** Contacts so far that differed from the choice of the moment. */
    public final long explored() {
        return explored;
    }

    /** Journeys with such a contact, of those that this learner lived since it was made. */
    public final long exploredJourneys() {
        return exploredJourneys;
    }

    /** Steps that a journey takes at most. */
    public final int longest() {
        return stages.longest();
    }

    /** The next 64 random bits of this journey. */
    final long word() {
        word += Seed.STEP;
        return Seed.mix(word);
    }

    final void restoreCounts(LearnerMemory memory) {
        journeys = memory.journeys();
        steps = memory.steps();
        explored = memory.explored();
    }

    /** The number of entries of a table of rows by stage. */
    static int cells(Stages stages, int perStage) {
        long cells = (long) stages.count() * perStage;
        if (cells > 200_000_000L) {
            throw new IllegalArgumentException(
                    "A table of %,d stages and %,d entries each is too large to hold; take a shorter horizon."
                            .formatted(stages.count(), perStage));
        }
        return (int) cells;
    }
}
