package org.parcours.model.response;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
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
 * <p>x is what the log knew at the step, LTV(x) what a response is worth. Every probability is calibrated, and no score
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
                ? CrossFittedLifetimeValue.of(rows, taught(), values, fitting, seed.child(3))
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

    /** How good P(response | x, offer) is, on the rows that got it. */
    public ScoreQuality quality() {
        return quality(response, offered);
    }

    /** The same before calibration. */
    public ScoreQuality qualityBeforeCalibration() {
        return quality(with.raw(), offered);
    }

    /** How good P(response | x, no offer) is, on the rows that got none; empty where nothing is compared. */
    public Optional<ScoreQuality> qualityWithout() {
        return without.map(known -> quality(responseWithout, baseline));
    }

    /** What came of those who got the offer, by tenths of P(response | x, offer). */
    public List<Decile> responseDeciles() {
        int[] judged = rows.where(row -> offered[row]);
        return Decile.ofResponses(pick(response, judged), pick(rows.responded, judged));
    }

    /** What those who got the offer were worth, by tenths of the expected value. */
    public List<Decile> valueDeciles() {
        int[] judged = rows.where(row -> offered[row]);
        double[] scores = new double[judged.length];
        double[] came = new double[judged.length];
        for (int i = 0; i < judged.length; i++) {
            scores[i] = expectedValue(judged[i]);
            came[i] = came(judged[i]);
        }
        return Decile.ofValues(scores, came);
    }

    /** What the offer changed, by tenths of the uplift; no tenth where nothing is compared. */
    public List<UpliftDecile> upliftDeciles() {
        if (without.isEmpty()) {
            return List.of();
        }
        int[] judged = rows.where(row -> offered[row] || baseline[row]);
        double[] scores = new double[judged.length];
        double[] came = new double[judged.length];
        double[] weights = new double[judged.length];
        for (int i = 0; i < judged.length; i++) {
            scores[i] = uplift(judged[i]).orElseThrow();
            came[i] = came(judged[i]);
            weights[i] = log.has(LogColumn.PROPENSITY) ? 1 / log.propensity(rows.logRow[judged[i]]) : 1;
        }
        return UpliftDecile.of(scores, pick(offered, judged), came, weights);
    }

    /** What came of a row: the value of its response, or nothing. */
    private double came(int row) {
        return rows.responded[row] ? values[row] : 0;
    }

    private double[] worth(LifetimeValue value) {
        double[] ofLog = value.of(log);
        double[] worth = new double[rows.size];
        for (int row = 0; row < worth.length; row++) {
            worth[row] = ofLog[rows.logRow[row]];
        }
        return worth;
    }

    private boolean[] taught() {
        boolean[] taught = offered.clone();
        for (int row = 0; row < taught.length; row++) {
            taught[row] |= baseline[row];
        }
        return taught;
    }

    private ScoreQuality quality(double[] probabilities, boolean[] members) {
        int[] judged = rows.where(row -> members[row]);
        int[] journeys = new int[judged.length];
        for (int i = 0; i < judged.length; i++) {
            journeys[i] = rows.journey[judged[i]];
        }
        return ScoreQuality.of(pick(probabilities, judged), pick(rows.responded, judged), journeys);
    }

    private static double[] pick(double[] numbers, int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = numbers[chosen[i]];
        }
        return picked;
    }

    private static boolean[] pick(boolean[] flags, int[] chosen) {
        boolean[] picked = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = flags[chosen[i]];
        }
        return picked;
    }
}
