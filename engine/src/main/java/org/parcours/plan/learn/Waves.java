package org.parcours.plan.learn;

import java.util.function.ToIntFunction;
import org.parcours.journey.StepPath;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.Course;
import org.parcours.simulate.Crowd;

/** Waves of new customers, each sent through one campaign to see what it brings; what they do goes into the Q table. */
final class Waves {
    /** How often a habit is kept while it is the choice, so that what may follow it is learnt before other beginnings. */
    private static final double LOYALTY = 0.5;

    private final Course course;
    private final QTable table;
    private final int depth;
    private final double margin;
    private final RandomStream answers;
    private final RandomStream draws;
    private ToIntFunction<History> policy = History::choice;
    private long explored;
    private String trialPath = StepPath.START;
    private int trialAction = History.STOP;
    private long trialPeople;

    Waves(Course course, QTable table, Seed seed) {
        this.course = course;
        this.table = table;
        depth = course.world().timing().depth();
        margin = course.world().economics().margin();
        answers = new RandomStream(seed.child(1));
        draws = new RandomStream(seed.child(2));
    }

    /** How many customers so far were given something else than the choice of the moment. */
    long explored() {
        return explored;
    }

    /** What the last wave tried on most customers. */
    LearningTrial trial() {
        return new LearningTrial(trialPath, table.actions().named(trialAction));
    }

    /** Sends customers through the campaign of the moment. */
    void follow(long customers) {
        policy = History::choice;
        send(customers);
    }

    /**
     * Sends customers through a campaign drawn from what is known.
     *
     * @param atRandom the share of its decisions that are drawn among all actions
     */
    void explore(long customers, double atRandom) {
        policy = history -> next(history, atRandom);
        send(customers);
    }

    private int next(History history, double atRandom) {
        if (draws.nextUniform() < atRandom) {
            return history.any(draws);
        }
        boolean loyal = history.isHabitual() && draws.nextUniform() < LOYALTY;
        return loyal ? history.choice() : history.sampled(draws);
    }

    private void send(long customers) {
        trialPath = StepPath.START;
        trialAction = table.entry().choice();
        trialPeople = 0;
        live(table.entry(), 1, StepPath.START, Crowd.entering(course, customers, answers), true);
    }

    /** Lets people with a history live on from a step, and learns from them backwards, the last step first. */
    private void live(History history, int step, String path, Crowd crowd, boolean asChosen) {
        int action = policy.applyAsInt(history);
        boolean strays = asChosen && action != history.choice();
        if (strays) {
            stray(path, action, crowd.people());
        }
        ActionValue tried = table.tried(history, action);
        if (action == History.STOP) {
            long bought = crowd.leave();
            tried.saw(crowd.people(), bought, bought * margin);
        } else {
            contact(history, action, step, path, crowd, asChosen && !strays);
        }
        tried.settle();
        history.choose();
    }

    private void contact(History history, int action, int step, String path, Crowd crowd, boolean asChosen) {
        ActionValue tried = table.tried(history, action);
        Crowd.Answered answered = crowd.send(table.actions().contact(action));
        tried.saw(crowd.people(), answered.purchases(), answered.settled());
        for (int k = 0; k < table.reactions(); k++) {
            long people = table.goesOn(k) ? answered.people(k) : 0;
            if (people > 0 && step < depth) {
                String next = asChosen ? StepPath.after(path, table.reaction(k)) : path;
                tried.wentOn(k, people);
                live(table.following(history, action, k), step + 1, next, answered.after(k), asChosen);
            } else if (people > 0) {
                long bought = answered.after(k).leave();
                tried.saw(0, bought, bought * margin);
            }
        }
    }

    private void stray(String path, int action, long people) {
        explored += people;
        if (people > trialPeople) {
            trialPath = path;
            trialAction = action;
            trialPeople = people;
        }
    }
}
