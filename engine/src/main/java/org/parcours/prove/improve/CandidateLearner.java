package org.parcours.prove.improve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.ActionModel;
import org.parcours.plan.batch.BaselineBootstrapping;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.plan.batch.FittedQ;
import org.parcours.plan.batch.FittedQSettings;
import org.parcours.plan.batch.Knowledge;

/** What learns a policy that may become a candidate. */
public sealed interface CandidateLearner {
    /** The names of all, for commands. */
    List<String> NAMES = List.of("spibb", "fitted-q");

    /**
     * {@link BaselineBootstrapping}: as today wherever the log is thin.
     *
     * @param fewest rows behind an action that may be chosen more often than today; with 1 it is plain planning
     */
    record Bootstrapping(int fewest) implements CandidateLearner {}

    /**
     * {@link FittedQ} with a table of means by states.
     *
     * @param pessimism how many standard errors are taken off each action value
     */
    record PessimisticFittedQ(double pessimism) implements CandidateLearner {}

    /** Handles both. */
    default <R> R fold(Function<Bootstrapping, R> bootstrapping, Function<PessimisticFittedQ, R> fittedQ) {
        return this instanceof Bootstrapping known
                ? bootstrapping.apply(known)
                : fittedQ.apply((PessimisticFittedQ) this);
    }

    /** Its name in commands and documents. */
    default String kind() {
        return fold(bootstrapping -> "spibb", fittedQ -> "fitted-q");
    }

    /** How strongly it holds to what the log shows: rows, or standard errors. */
    default double strength() {
        return fold(bootstrapping -> (double) bootstrapping.fewest(), PessimisticFittedQ::pessimism);
    }

    /** The settings of a name that are tried. */
    static List<CandidateLearner> named(String kind) {
        return switch (kind) {
            case "spibb" ->
                List.of(new Bootstrapping(1), new Bootstrapping(10), new Bootstrapping(50), new Bootstrapping(200));
            case "fitted-q" -> List.of(new PessimisticFittedQ(1), new PessimisticFittedQ(2));
            default ->
                throw new IllegalArgumentException("There is no learner of candidates \"%s\"; take %s."
                        .formatted(kind, String.join(" or ", NAMES)));
        };
    }

    /** The policy that it learns from a log, written by today's policy. */
    default Policy learn(JourneyLog log, BehaviourPolicy today, Discounts discounts, OptionalInt horizon, Seed seed) {
        return fold(
                bootstrapping -> BaselineBootstrapping.learn(log, today, bootstrapping.fewest(), discounts, horizon),
                fittedQ -> FittedQ.learn(
                                log,
                                new FittedQSettings(
                                        Optional.empty(),
                                        LogisticRegression.DEFAULT,
                                        horizon,
                                        discounts,
                                        fittedQ.pessimism(),
                                        OptionalDouble.empty(),
                                        ActionModel.PER_ACTION,
                                        Knowledge.STATE,
                                        seed))
                        .policy());
    }
}
