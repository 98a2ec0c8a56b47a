package org.parcours.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ExtraTreesClassifier;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.Provenance;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class ResponseScoresTest {
    private static final LifetimeValue RETURN = new LifetimeValue.Return(1);
    private static final ScoreQuestion MAIL = question("mail", "wait", RETURN);

    private static ScoreQuestion question(String action, String baseline, LifetimeValue value) {
        return new ScoreQuestion(
                Optional.of(action),
                Optional.of(baseline),
                List.of(new Response.RewardAbove(0)),
                value,
                OptionalInt.empty());
    }

    private static ScoreFitting fitting(Classifier classifier) {
        return new ScoreFitting(classifier, RidgeRegression.DEFAULT, false, 5, 2, new Seed(7));
    }

    /** log odds −2 + 1.5 u − v with a mail, −3 + 1.5 u without; a response is worth 10 + 5 v, spread by ±2. */
    private static double truth(double u, double v, boolean mail) {
        return 1 / (1 + Math.exp(mail ? 2 - 1.5 * u + v : 3 - 1.5 * u));
    }

    private static JourneyLog people(int customers, long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity,x_u,x_v\n");
        for (int customer = 0; customer < customers; customer++) {
            double u = 2 * random.nextUniform() - 1;
            double v = 2 * random.nextUniform() - 1;
            boolean mail = random.nextUniform() < 0.5;
            boolean responds = random.nextUniform() < truth(u, v, mail);
            double reward = responds ? 10 + 5 * v + 4 * random.nextUniform() - 2 : 0;
            text.append(String.format(
                    Locale.ROOT, "c%d,0,new,%s,%.6f,0.5,%.6f,%.6f%n", customer, mail ? "mail" : "wait", reward, u, v));
        }
        return TextLog.log(text.toString());
    }

    private static double feature(JourneyLog log, int row, int feature) {
        return log.features().get(feature).fold(numbers -> numbers.value(row), texts -> Double.NaN);
    }

    @Test
    void findsTheTruthOfAKnownPopulation() {
        JourneyLog log = people(20_000, 1);
        ResponseScores scores = ResponseScores.of(log, MAIL, fitting(LogisticRegression.DEFAULT));
        double response = 0;
        double without = 0;
        double value = 0;
        double uplift = 0;
        for (int row = 0; row < scores.size(); row++) {
            double u = feature(log, row, 0);
            double v = feature(log, row, 1);
            double difference = truth(u, v, true) - truth(u, v, false);
            response += Math.abs(scores.response(row) - truth(u, v, true));
            without += Math.abs(scores.responseWithout(row).orElseThrow() - truth(u, v, false));
            value += Math.abs(scores.lifetimeValue(row) - (10 + 5 * v));
            uplift += Math.abs(scores.uplift(row).orElseThrow() - difference * (10 + 5 * v));
        }
        // rates are about .16 and .06, values 10, uplifts 1
        assertThat(response / scores.size()).isLessThan(0.015);
        assertThat(without / scores.size()).isLessThan(0.01);
        assertThat(value / scores.size()).isLessThan(0.15);
        assertThat(uplift / scores.size()).isLessThan(0.2);
        assertThat(scores.judgement().response().calibrationError()).isLessThan(0.015);
        assertThat(scores.judgement().response().logLoss().value())
                .isLessThan(scores.judgement().response().rateLogLoss());
    }

    @Test
    void valuesAreProbabilitiesTimesWorth() {
        JourneyLog log = people(2_000, 2);
        ResponseScores scores = ResponseScores.of(
                log, question("mail", "wait", new LifetimeValue.Same(200)), fitting(LogisticRegression.DEFAULT));
        for (int row = 0; row < scores.size(); row++) {
            double without = scores.responseWithout(row).orElseThrow();
            assertThat(scores.expectedValue(row)).isEqualTo(scores.response(row) * 200);
            assertThat(scores.uplift(row).orElseThrow()).isEqualTo((scores.response(row) - without) * 200);
        }
    }

    @Test
    void tenthsTellWhatCame() {
        ResponseScores scores = ResponseScores.of(people(20_000, 3), MAIL, fitting(LogisticRegression.DEFAULT));
        List<Decile> deciles = scores.judgement().responseDeciles();
        assertThat(deciles).hasSize(10);
        assertThat(deciles.stream().mapToInt(Decile::steps).sum())
                .isEqualTo(scores.judgement().response().steps());
        assertThat(deciles.get(0).lift().orElseThrow()).isGreaterThan(2);
        assertThat(deciles.get(9).lift().orElseThrow()).isLessThan(0.6);
        assertThat(deciles.get(9).cumulativeGain().orElseThrow()).isEqualTo(1, within(1e-9));
        assertThat(scores.judgement().valueDeciles().get(0).mean())
                .isGreaterThan(2 * scores.judgement().valueDeciles().get(9).mean());
        int held = 0;
        for (UpliftDecile decile : scores.judgement().upliftDeciles()) {
            held += decile.seen().orElseThrow().interval().contains(decile.meanScore()) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(8);
    }

    /**
     * Each of 400 journeys has a number of its own and a coin that decides all its four responses. Whoever learnt from a
     * journey knows its coin; trees with leaves of one row do.
     */
    @Test
    void nobodyIsScoredByWhoLearntFromHim() {
        RandomStream random = new RandomStream(new Seed(5));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,x_number\n");
        for (int journey = 0; journey < 400; journey++) {
            int coin = random.nextInt(2);
            double number = random.nextUniform();
            for (int step = 0; step < 4; step++) {
                text.append("j%d,%d,new,mail,%d,%s\n".formatted(journey, step, coin, number));
            }
        }
        ScoreQuestion question = new ScoreQuestion(
                Optional.empty(),
                Optional.empty(),
                List.of(new Response.RewardAbove(0)),
                new LifetimeValue.Same(1),
                OptionalInt.empty());
        Classifier memory = new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT.withMinimumRows(2));
        ResponseScores scores = ResponseScores.of(TextLog.log(text.toString()), question, fitting(memory));
        assertThat(scores.judgement().beforeCalibration().areaUnderCurve().value())
                .isBetween(0.42, 0.58);
        assertThat(scores.judgement().response().areaUnderCurve().value()).isBetween(0.42, 0.58);
        assertThat(scores.judgement().response().areaUnderCurve().interval().contains(0.5))
                .isTrue();
        assertThat(scores.responseWithout(0)).isEmpty();
        assertThat(scores.judgement().upliftDeciles()).isEmpty();
    }

    /** Doubles the logarithm of each probability: in the right order, but far too low. */
    private record Distorted(Classifier sound) implements Classifier {
        @Override
        public String name() {
            return "distorted";
        }

        @Override
        public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
            FittedClassifier fitted = sound.fit(table, target, classes, weight, seed);
            return new FittedClassifier() {
                @Override
                public Provenance provenance() {
                    return fitted.provenance();
                }

                @Override
                public int classes() {
                    return 2;
                }

                @Override
                public void probabilities(double[] features, double[] into) {
                    fitted.probabilities(features, into);
                    into[1] *= into[1];
                    into[0] = 1 - into[1];
                }
            };
        }
    }

    @Test
    void calibrationMendsWhatADistortedLearnerSays() {
        ResponseScores scores =
                ResponseScores.of(people(20_000, 4), MAIL, fitting(new Distorted(LogisticRegression.DEFAULT)));
        assertThat(scores.judgement().beforeCalibration().calibrationError()).isGreaterThan(0.08);
        assertThat(scores.judgement().response().calibrationError()).isLessThan(0.015);
        assertThat(scores.judgement().response().logLoss().value())
                .isLessThan(scores.judgement().beforeCalibration().logLoss().value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void threadsChangeNothing(int threads) {
        JourneyLog log = people(2_000, 6);
        ScoreFitting fitting = fitting(new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT));
        ResponseScores two = ResponseScores.of(log, MAIL, fitting);
        ResponseScores other = ResponseScores.of(
                log,
                MAIL,
                new ScoreFitting(fitting.classifier(), fitting.regressor(), false, 5, threads, fitting.seed()));
        for (int row = 0; row < two.size(); row++) {
            assertThat(other.uplift(row)).isEqualTo(two.uplift(row));
        }
    }

    @Test
    void returnsAreWhatComesFromTheStepOn() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,cost
                a,0,new,mail,1,0.5
                a,1,new,mail,4,0
                a,2,new,mail,8,2
                b,0,new,wait,3,0
                """);
        // 6, 4 + 6/2 = 7, 0.5 + 7/2 = 4
        assertThat(new LifetimeValue.Return(0.5).of(log)).containsExactly(4, 7, 6, 3);
    }

    @Test
    void reactionsAndRewardsAreResponses() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,reaction
                a,0,new,mail,0,click
                a,1,new,mail,5,none
                b,0,new,mail,0,none
                """);
        assertThat(Response.came(log, List.of(Response.parse("reaction=click"), Response.parse("reward>4.5"))))
                .containsExactly(true, true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.came(log, List.of(Response.parse("reaction=buy"))))
                .withMessageContaining("it has click, none");
        for (String text : List.of("reaction=", "reward>", "reward>much", "reward<1", "reward>NaN", "click")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Response.parse(text));
        }
    }

    @Test
    void oneStepAloneCanBeScored() {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,x_n\n");
        for (int journey = 0; journey < 60; journey++) {
            text.append(
                    "j%d,0,new,wait,0,1\nj%d,1,new,mail,%d,%d\n".formatted(journey, journey, journey % 2, journey % 3));
        }
        JourneyLog log = TextLog.log(text.toString());
        ScoreQuestion second = new ScoreQuestion(
                Optional.of("mail"),
                Optional.empty(),
                List.of(new Response.RewardAbove(0)),
                new LifetimeValue.Column("x_n"),
                OptionalInt.of(1));
        ResponseScores scores = ResponseScores.of(log, second, fitting(LogisticRegression.DEFAULT));
        assertThat(scores.size()).isEqualTo(60);
        assertThat(scores.logRow(3)).isEqualTo(7);
        assertThat(scores.journey(3)).isEqualTo(3);
        assertThat(scores.lifetimeValue(5)).isEqualTo(2);
        ScoreQuestion tenth =
                new ScoreQuestion(Optional.of("mail"), Optional.empty(), second.responses(), RETURN, OptionalInt.of(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseScores.of(log, tenth, fitting(LogisticRegression.DEFAULT)))
                .withMessageContaining("No journey of the log has a step 9");
    }

    @Test
    void refusesWhatCannotBeLearnt() {
        JourneyLog log = people(200, 8);
        ScoreFitting fitting = fitting(LogisticRegression.DEFAULT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseScores.of(log, question("call", "wait", RETURN), fitting))
                .withMessageContaining("no action \"call\"; it has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question("mail", "mail", RETURN))
                .withMessageContaining("its own baseline");
        ScoreQuestion never = new ScoreQuestion(
                Optional.of("mail"),
                Optional.empty(),
                List.of(new Response.RewardAbove(1_000)),
                RETURN,
                OptionalInt.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseScores.of(log, never, fitting))
                .withMessageContaining("every fold needs some of both kinds");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ResponseScores.of(log, question("mail", "wait", new LifetimeValue.Column("x_w")), fitting))
                .withMessageContaining("its features are x_u, x_v");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreFitting(
                        LogisticRegression.DEFAULT, RidgeRegression.DEFAULT, false, 2, 1, new Seed(1)));
    }
}
