package org.parcours.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.parcours.uplift.learner.MetaModel;
import org.parcours.uplift.tree.GrownTrees;

/**
 * An uplift model as JSON, packed for {@code .gz}: the columns it asks for with their hash, where it comes from, and trees, or
 * base learners as flat trees, coefficients or layers, so that it is scored without the library that fitted it.
 *
 * <pre>
 * {"format": "parcours-uplift", "version": 1, "made_by": "…", "learner": "x", "base": "xgboost",
 *  "treatment": "segment", "outcome": "visit", "arms": ["none", "mail"], "rows": 64000, "seed": 1, "schema_hash": "…",
 *  "features": [{"name": "recency"}, {"name": "channel", "categories": ["Phone", "Web"]}],
 *  "model": {"kind": "outcome-by-arm", "outcomes": […]}}
 * </pre>
 */
public final class UpliftModelFile {
    static final String FORMAT = "parcours-uplift";
    static final int VERSION = 1;

    private static final int BUFFER = 1 << 16;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private UpliftModelFile() {}

    /** Reads a model that scores tables on one thread; whatever is wrong is refused with line and column. */
    public static StoredUplift read(Path file) {
        return read(file, 1);
    }

    /**
     * Reads a model; whatever is wrong is refused with line and column.
     *
     * @param threads how many score a table; the scores do not depend on it
     */
    public static StoredUplift read(Path file, int threads) {
        return new UpliftModelReader(LocatedReader.read(file), threads).stored();
    }

    /**
     * Writes a model; the file is there whole or not at all.
     *
     * @param madeBy the command, its settings and its data, in words
     */
    public static void write(Path file, StoredUplift stored, String madeBy) {
        boolean isPacked = StrictText.isPacked(file);
        if (!file.toString().endsWith(".json") && !file.toString().endsWith(".json.gz")) {
            throw new IllegalArgumentException(
                    "A model is written as JSON, but \"" + file + "\" does not end in .json or .json.gz; name it so.");
        }
        ObjectNode document = document(stored, madeBy);
        AtomicFile.write(file, beside -> {
            OutputStream plain = new BufferedOutputStream(Files.newOutputStream(beside), BUFFER);
            try (OutputStream bytes = isPacked ? new GZIPOutputStream(plain, BUFFER) : plain) {
                MAPPER.writeValue(bytes, document);
                bytes.write('\n');
            }
        });
    }

    private static ObjectNode document(StoredUplift stored, String madeBy) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("made_by", madeBy)
                .put("learner", stored.learner());
        stored.base().ifPresent(base -> document.put("base", base));
        document.put("treatment", stored.treatment()).put("outcome", stored.outcome());
        stored.arms().forEach(document.putArray("arms")::add);
        document.put("rows", stored.rows())
                .put("seed", stored.seed().value())
                .put("schema_hash", stored.schema().hash());
        ArrayNode features = document.putArray("features");
        for (int i = 0; i < stored.schema().features().size(); i++) {
            ObjectNode feature =
                    features.addObject().put("name", stored.schema().features().get(i));
            if (!stored.schema().categories().get(i).isEmpty()) {
                stored.schema().categories().get(i).forEach(feature.putArray("categories")::add);
            }
        }
        ObjectNode model = document.putObject("model");
        if (stored.model() instanceof GrownTrees grown) {
            put(model, grown, stored.schema());
        } else {
            ((MetaModel) stored.model()).fold(new UpliftModelWriter(model));
        }
        return document;
    }

    private static ObjectNode put(ObjectNode into, GrownTrees model, StoredUplift.Schema schema) {
        return model.fold(
                together -> {
                    TreesWriter.put(into.put("kind", "trees"), together.trees(), schema);
                    return into;
                },
                byArm -> {
                    ArrayNode models = into.put("kind", "trees-by-arm").putArray("models");
                    byArm.models().forEach(each -> TreesWriter.put(models.addObject(), each.trees(), schema));
                    return into;
                },
                causal -> {
                    TreesWriter.put(into.put("kind", "causal-forest").put("bag", causal.bag()), causal.trees(), schema);
                    return into;
                });
    }
}
