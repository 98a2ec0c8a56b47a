package org.parcours.files;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.Seed;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.learner.ArmAsFeature;
import org.parcours.uplift.learner.DependentOutcomes;
import org.parcours.uplift.learner.DirectEffects;
import org.parcours.uplift.learner.MetaModel;
import org.parcours.uplift.learner.OutcomeByArm;
import org.parcours.uplift.learner.WeightedEffects;
import org.parcours.uplift.tree.ArmModels;
import org.parcours.uplift.tree.CausalForestModel;
import org.parcours.uplift.tree.TreeModel;

/** Reads the document of an uplift model. */
final class UpliftModelReader {
    private final LocatedNode document;
    private final int threads;

    UpliftModelReader(LocatedNode document, int threads) {
        this.document = document;
        this.threads = threads;
    }

    StoredUplift stored() {
        LocatedNode format = document.field("format");
        if (!format.text().equals(UpliftModelFile.FORMAT)) {
            throw format.refusal(
                    "is \"" + format.text() + "\", expected \"" + UpliftModelFile.FORMAT + "\"; give an uplift model");
        }
        document.field("version").whole(UpliftModelFile.VERSION, UpliftModelFile.VERSION);
        StoredUplift.Schema schema = schema();
        LocatedNode written = document.field("model");
        UpliftModel model = written.guarded(() -> model(written, schema));
        return document.guarded(() -> new StoredUplift(
                schema,
                document.field("arms").items().stream().map(LocatedNode::word).toList(),
                document.field("treatment").text(),
                document.field("outcome").text(),
                document.field("learner").text(),
                document.findField("base").map(LocatedNode::text),
                document.field("rows").whole(1, Integer.MAX_VALUE),
                new Seed(Long.parseLong(document.field("seed").word())),
                model));
    }

    private StoredUplift.Schema schema() {
        List<String> names = new ArrayList<>();
        List<List<String>> categories = new ArrayList<>();
        for (LocatedNode feature : document.field("features").items()) {
            names.add(feature.only("name", "categories").field("name").text());
            categories.add(feature.findField("categories")
                    .map(list -> list.items().stream().map(LocatedNode::word).toList())
                    .orElse(List.of()));
        }
        StoredUplift.Schema schema = new StoredUplift.Schema(names, categories);
        LocatedNode hash = document.field("schema_hash");
        if (!hash.word().equals(schema.hash())) {
            throw hash.refusal("is not the hash of the features in this file, " + schema.hash()
                    + "; its columns were changed by hand: fit the model again");
        }
        return schema;
    }

    private UpliftModel model(LocatedNode node, StoredUplift.Schema schema) {
        return switch (node.field("kind").text()) {
            case "trees" -> trees(node, schema);
            case "trees-by-arm" ->
                new ArmModels(node.field("models").items().stream()
                        .map(each -> each.guarded(() -> oneEffect(each, schema)))
                        .toList());
            case "causal-forest" ->
                new CausalForestModel(
                        TreesReader.read(node, schema), node.field("bag").whole(1, Integer.MAX_VALUE), threads);
            default -> model(node, schema.features().size());
        };
    }

    private TreeModel trees(LocatedNode node, StoredUplift.Schema schema) {
        return new TreeModel(TreesReader.read(node, schema), threads);
    }

    private TreeModel oneEffect(LocatedNode node, StoredUplift.Schema schema) {
        TreeModel model = trees(node, schema);
        if (model.arms() != 2) {
            throw node.refusal("tells " + (model.arms() - 1) + " effects, expected trees with one start for each arm");
        }
        return model;
    }

    private static MetaModel model(LocatedNode node, int features) {
        String kind = node.field("kind").text();
        return switch (kind) {
            case "arm-as-feature" -> {
                int arms = node.field("arms").whole(2, Integer.MAX_VALUE);
                yield new ArmAsFeature(FittedBaseReader.read(node.field("outcome"), features + arms - 1), arms);
            }
            case "outcome-by-arm" -> new OutcomeByArm(all(node.field("outcomes"), features));
            case "dependent-outcomes" ->
                new DependentOutcomes(
                        FittedBaseReader.read(node.field("untreated"), features),
                        all(node.field("treated"), features + 1));
            case "weighted-effects" ->
                new WeightedEffects(node.field("treatments").items().stream()
                        .map(each -> treatment(each, features))
                        .toList());
            case "direct-effects" ->
                new DirectEffects(
                        all(node.field("effects"), features),
                        node.field("factor").number(),
                        node.field("start").number());
            default ->
                throw node.field("kind")
                        .refusal("is \"" + kind + "\", a kind of model that this version does not know");
        };
    }

    private static WeightedEffects.Treatment treatment(LocatedNode node, int features) {
        return new WeightedEffects.Treatment(
                FittedBaseReader.read(node.field("from_untreated"), features),
                FittedBaseReader.read(node.field("from_treated"), features),
                FittedBaseReader.read(node.field("share"), features));
    }

    private static List<FittedBase> all(LocatedNode list, int features) {
        return list.items().stream()
                .map(each -> FittedBaseReader.read(each, features))
                .toList();
    }
}
