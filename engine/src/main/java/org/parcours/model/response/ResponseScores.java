package org.parcours.model.response;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;

/**
 * Scores of customers by what others like them did, as they are used where nobody plans ahead:
 *
 * <pre>
 *   response         P(response | x, offer)
 *   expected value   P(response | x, offer) · LTV(x)
 *   uplift           (P(response | x, offer) − P(response | x, no offer)) · LTV(x)
 * </pre>
 *
 * <p>x is what the log knew at the step, LTV(x) what a response to the offer is worth. Every probability is calibrated, and no score
 * comes from a model or a calibration that saw the same journey. All rows are scored, whatever they got; those who got the
 * offer judge the first two scores, those with and without it the third. Where the log's policy looked at more than x, the
 * uplift is no effect of the offer.
 *
 * <p>Sources: J. R. Bult, T. Wansbeek, "Optimal selection for direct mail", Marketing Science 14, 1995 (select by the
 * probability of a response times its value); V. S. Y. Lo, "The true lift model", SIGKDD Explorations 4, 2002 (the
 * difference of two models of a response).
 */
public final class ResponseScores {
    private final JourneyLog log;
    private final ScoreQuestion question;
    private final ScoreFitting fitting;
    private final ScoreRows rows;
    private final boolean[] offered;
    private final boolean[] baseline;
    private final CrossFittedProbability with;
    private final Optional<CrossFittedProbability> without;
    private final double[] response;
    private final double[] responseWithout;
    private final double[] lifetimeValue;
    private final double[] values;

    private ResponseScores(JourneyLog log, ScoreQuestion question, ScoreFitting fitting) {
        this.log = log;
        this.question = question;
        this.fitting = fitting;
        this.rows = new ScoreRows(log, question, fitting);
        this.offered = rows.offered();
        this.baseline = rows.baseline();
        this.values = worth(question.lifetimeValue());
        Seed seed = fitting.seed();
        String who = question.action().map(name -> "action \"" + name + "\"").orElse("an offer");
        this.with = new CrossFittedProbability(rows, offered, who, fitting, seed.child(1));
        this.without = question.baseline()
                .map(name ->
                        new CrossFittedProbability(rows, baseline, "action \"" + name + "\"", fitting, seed.child(2)));
        this.response = with.calibrated();
        this.responseWithout = without.map(CrossFittedProbability::calibrated).orElse(new double[0]);
        this.lifetimeValue = question.lifetimeValue().isPredicted()
                ? CrossFittedLifetimeValue.of(rows, offered, values, fitting, seed.child(3))
                : values;
    }

    /** Scores the rows of a log. */
    public static ResponseScores of(JourneyLog log, ScoreQuestion question, ScoreFitting fitting) {
        return new ResponseScores(log, question, fitting);
    }

    /** How many rows are scored. */
    public int size() {
        return rows.size;
    }

    /** The row of the log behind a scored one. */
    public int logRow(int scored) {
        return rows.logRow[scored];
    }

    /** The journey of a scored row. */
    public int journey(int scored) {
        return rows.journey[scored];
    }

    /** P(response | x, offer), in (0, 1). */
    public double response(int scored) {
        return response[scored];
    }

    /** P(response | x, no offer), in (0, 1); empty where nothing is compared. */
    public OptionalDouble responseWithout(int scored) {
        return without.isPresent() ? OptionalDouble.of(responseWithout[scored]) : OptionalDouble.empty();
    }

    /** LTV(x), in the log's currency. */
    public double lifetimeValue(int scored) {
        return lifetimeValue[scored];
    }

    /** P(response | x, offer) · LTV(x), in the log's currency. */
    public double expectedValue(int scored) {
        return response[scored] * lifetimeValue[scored];
    }

    /** (P(response | x, offer) − P(response | x, no offer)) · LTV(x), in the log's currency; empty where nothing is compared. */
    public OptionalDouble uplift(int scored) {
        return without.isPresent()
                ? OptionalDouble.of((response[scored] - responseWithout[scored]) * lifetimeValue[scored])
                : OptionalDouble.empty();
    }

    /** What the scores are worth on rows that they did not learn from. Costs a few sorts. */
    public ScoreJudgement judgement() {
        return new ScoreJudge(this).judgement();
    }

    /** What was asked. */
    public ScoreQuestion question() {
        return question;
    }

    /** How it was learnt. */
    public ScoreFitting fitting() {
        return fitting;
    }

    /** The log whose rows are scored. */
    public JourneyLog log() {
        return log;
    }

    boolean offered(int scored) {
        return offered[scored];
    }

    boolean baseline(int scored) {
        return baseline[scored];
    }

    boolean responded(int scored) {
        return rows.responded[scored];
    }

    /** P(response | x, offer) before calibration, of every row. */
    double[] responseBeforeCalibration() {
        return with.raw();
    }

    /** What came of a row: the value of its response, or nothing. */
    double came(int scored) {
        return rows.responded[scored] ? values[scored] : 0;
    }

    private double[] worth(LifetimeValue value) {
        double[] ofLog = value.of(log);
        double[] worth = new double[rows.size];
        for (int row = 0; row < worth.length; row++) {
            worth[row] = ofLog[rows.logRow[row]];
        }
        return worth;
    }
}
