import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LogReader;
import org.parcours.files.PolicyFile;
import org.parcours.files.TableSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.ActionModel;
import org.parcours.plan.batch.BatchPlan;
import org.parcours.plan.batch.CrossFittedValue;
import org.parcours.plan.batch.FittedQ;
import org.parcours.plan.batch.FittedQSettings;
import org.parcours.plan.batch.Knowledge;
import org.parcours.simulate.NextBestAction;

/** What the learnt policy is worth in truth, and what published ways of evaluating say of it. */
public final class Mistakes {
    public static void main(String[] arguments) {
        JourneyLog log = LogReader.read(TableSource.of(arguments[0], Optional.empty())).log();
        Policy policy = PolicyFile.read(Path.of(arguments[1]));
        line("the learnt policy, in truth", NextBestAction.value(policy));
        line("the stagewise policy, in truth", NextBestAction.value(PolicyFile.read(Path.of(arguments[2]))));
        CrossFittedValue honest = CrossFittedValue.of(log, settings(OptionalInt.of(4), 1));
        System.out.printf("%-62s %6.2f (%.2f to %.2f)%n", "an honest estimate: doubly robust, on the other half",
                honest.value(), honest.interval().lower(), honest.interval().upper());
        line("importance weights over the three real decisions, same rows", weighted(log, policy, false));
        line("mistake: the learner's own values on its training rows",
                FittedQ.learn(log, settings(OptionalInt.of(4), 1)).ownValue());
        line("mistake: a fake last action in the weights", weighted(log, policy, true));
        line("mistake: terminal states bootstrapped, discount .9", bootstrapped(log, 0.9));
    }

    private static FittedQSettings settings(OptionalInt horizon, double discount) {
        return new FittedQSettings(
                Optional.empty(), LogisticRegression.DEFAULT, horizon, Discounts.same(discount), 0,
                OptionalDouble.empty(), ActionModel.PER_ACTION, Knowledge.STATE, new Seed(1));
    }

    /**
     * The mean of weight times return. The fake action stands for a padded fourth decision that nobody took: the target
     * policy "takes" it surely, the logging policy is said to have drawn it from three.
     */
    private static double weighted(JourneyLog log, Policy policy, boolean fakeLastAction) {
        double sum = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            double weight = fakeLastAction ? 1 / (1.0 / 3) : 1;
            double earned = 0;
            for (int row = log.start(journey); row < log.end(journey); row++) {
                int step = row - log.start(journey);
                String state = log.states().name(log.state(row));
                weight *= policy.probability(step, state, log.actions().name(log.action(row))) / log.propensity(row);
                earned += log.reward(row);
            }
            sum += weight * earned;
        }
        return sum / log.journeys();
    }

    /** The last step of each journey is said to lead back to its own state, where more could be earned for ever. */
    private static double bootstrapped(JourneyLog log, double discount) {
        LogBuilder builder = new LogBuilder(
                "bootstrapped", List.of("journey_id", "step", "state", "action", "reward", "next_state", "terminal"));
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                int next = log.isTerminal(row) ? log.state(row) : log.nextState(row);
                builder.row(row + 2L, log.journeyId(journey), "" + (row - log.start(journey)),
                        log.states().name(log.state(row)), log.actions().name(log.action(row)),
                        "" + log.reward(row), log.states().name(next), "false");
            }
        }
        BatchPlan plan = FittedQ.learn(builder.finish().log(), settings(OptionalInt.empty(), discount));
        return plan.ownValue();
    }

    private static void line(String what, double value) {
        System.out.printf("%-62s %6.2f%n", what, value);
    }
}
