package org.parcours.model.response;

import java.util.List;
import java.util.Optional;

/**
 * What scores are worth on rows that neither taught nor calibrated them.
 *
 * @param response how good P(response | x, offer) is, on the rows that got the offer
 * @param beforeCalibration the same before calibration
 * @param without how good P(response | x, no offer) is, on the rows that got none; empty where nothing is compared
 * @param responseDeciles what came of those who got the offer, by tenths of P(response | x, offer)
 * @param valueDeciles what those who got the offer were worth, by tenths of the expected value
 * @param upliftDeciles what the offer changed, by tenths of the uplift; none where nothing is compared
 */
public record ScoreJudgement(
        ScoreQuality response,
        ScoreQuality beforeCalibration,
        Optional<ScoreQuality> without,
        List<Decile> responseDeciles,
        List<Decile> valueDeciles,
        List<UpliftDecile> upliftDeciles) {
    public ScoreJudgement {
        responseDeciles = List.copyOf(responseDeciles);
        valueDeciles = List.copyOf(valueDeciles);
        upliftDeciles = List.copyOf(upliftDeciles);
    }
}
