package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.num.Interval;
import org.parcours.uplift.propensity.AdjustedEffect;
import org.parcours.uplift.propensity.ArmCheck;
import org.parcours.uplift.propensity.HiddenConfounder;
import org.parcours.uplift.propensity.Overlap;
import org.parcours.uplift.propensity.Refutation;

/** Whether observed arms can be compared, as {@code parcours uplift check --json} answers it. */
public final class UpliftCheckDocument {
    private UpliftCheckDocument() {}

    /**
     * The document.
     *
     * @param rows how many customers were read
     * @param within how many of them had at least a chance of {@link Overlap#ENOUGH} of every arm
     * @param origin where the propensities come from, and who is left out
     */
    public static ObjectNode of(ArmCheck check, int rows, int within, PropensityDocument origin) {
        Overlap overlap = check.overlap();
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("rows", rows);
        origin.put(document);
        document.put("rows_after_trimming", origin.rows())
                .put("rows_with_enough_overlap", within)
                .put("enough_overlap", Overlap.ENOUGH);
        ArrayNode arms = document.putArray("arms");
        overlap.arms()
                .forEach(arm -> arms.addObject()
                        .put("arm", arm.arm())
                        .put("least_propensity", arm.least())
                        .put("greatest_propensity", arm.most())
                        .put("share_below_5_percent", arm.thinShare())
                        .put("effective_rows", arm.effectiveRows()));
        ArrayNode balances = document.putArray("standardised_differences");
        overlap.balances()
                .forEach(balance -> balances.addObject()
                        .put("arm", balance.arm())
                        .put("feature", balance.feature())
                        .put("before", balance.before())
                        .put("after", balance.after()));
        document.put("worst_difference_before", overlap.worstBefore())
                .put("worst_difference_after", overlap.worstAfter())
                .put("balanced", overlap.worstAfter() < Overlap.BALANCED);
        ArrayNode effects = document.putArray("effects");
        for (AdjustedEffect effect : check.effects()) {
            ObjectNode node = effects.addObject()
                    .put("arm", effect.arm())
                    .put("bare_difference", effect.bare())
                    .put("effect", effect.value());
            putInterval(node, "effect_interval", effect.interval());
        }
        putRefutations(document.putArray("refutations"), check.refutations());
        ArrayNode sensitivity = document.putArray("hidden_confounder");
        for (HiddenConfounder confounder : check.confounders()) {
            ObjectNode node =
                    sensitivity.addObject().put("arm", confounder.arm()).put("factor", confounder.factor());
            putInterval(node, "effect_range", confounder.range());
            if (confounder.tipping().isPresent()) {
                node.put("tipping_factor", confounder.tipping().getAsDouble());
            } else {
                node.putNull("tipping_factor");
            }
        }
        return document;
    }

    private static void putRefutations(ArrayNode into, List<Refutation> refutations) {
        for (Refutation refutation : refutations) {
            ObjectNode node = into.addObject()
                    .put("name", refutation.name())
                    .put("arm", refutation.arm())
                    .put("expected", refutation.expected())
                    .put("effect", refutation.effect().value());
            putInterval(node, "effect_interval", refutation.effect().interval());
            node.put("passed", refutation.passed());
        }
    }

    private static void putInterval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(interval.lower()).add(interval.upper());
    }
}
