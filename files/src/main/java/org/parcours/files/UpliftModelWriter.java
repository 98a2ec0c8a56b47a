package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.learner.ArmAsFeature;
import org.parcours.uplift.learner.DependentOutcomes;
import org.parcours.uplift.learner.DirectEffects;
import org.parcours.uplift.learner.MetaModelCases;
import org.parcours.uplift.learner.OutcomeByArm;
import org.parcours.uplift.learner.WeightedEffects;

/** Writes the parts of an uplift model, each kind with its base learners. */
final class UpliftModelWriter implements MetaModelCases<ObjectNode> {
    private final ObjectNode into;

    UpliftModelWriter(ObjectNode into) {
        this.into = into;
    }

    @Override
    public ObjectNode armAsFeature(ArmAsFeature model) {
        into.put("kind", "arm-as-feature").put("arms", model.arms());
        FittedBaseWriter.put(into.putObject("outcome"), model.outcome());
        return into;
    }

    @Override
    public ObjectNode outcomeByArm(OutcomeByArm model) {
        into.put("kind", "outcome-by-arm");
        putAll("outcomes", model.outcomes());
        return into;
    }

    @Override
    public ObjectNode dependentOutcomes(DependentOutcomes model) {
        into.put("kind", "dependent-outcomes");
        FittedBaseWriter.put(into.putObject("untreated"), model.untreated());
        putAll("treated", model.treated());
        return into;
    }

    @Override
    public ObjectNode weightedEffects(WeightedEffects model) {
        into.put("kind", "weighted-effects");
        ArrayNode treatments = into.putArray("treatments");
        for (WeightedEffects.Treatment treatment : model.treatments()) {
            ObjectNode node = treatments.addObject();
            FittedBaseWriter.put(node.putObject("from_untreated"), treatment.fromUntreated());
            FittedBaseWriter.put(node.putObject("from_treated"), treatment.fromTreated());
            FittedBaseWriter.put(node.putObject("share"), treatment.share());
        }
        return into;
    }

    @Override
    public ObjectNode directEffects(DirectEffects model) {
        into.put("kind", "direct-effects").put("factor", model.factor()).put("start", model.start());
        putAll("effects", model.effects());
        return into;
    }

    private void putAll(String field, List<FittedBase> bases) {
        ArrayNode array = into.putArray(field);
        bases.forEach(base -> FittedBaseWriter.put(array.addObject(), base));
    }
}
