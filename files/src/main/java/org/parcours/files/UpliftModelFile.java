package org.parcours.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * An uplift model as JSON: the columns it asks for with their hash, where it comes from, and base learners as flat trees,
 * coefficients or layers, so that it is scored without the library that fitted it.
 *
 * <pre>
 * {"format": "parcours-uplift", "version": 1, "made_by": "…", "learner": "x", "base": "xgboost",
 *  "treatment": "segment", "outcome": "visit", "arms": ["none", "mail"], "rows": 64000, "seed": 1, "schema_hash": "…",
 *  "features": [{"name": "recency"}, {"name": "channel", "categories": ["Phone", "Web"]}],
 *  "model": {"kind": "outcome-by-arm", "outcomes": […]}}
 * </pre>
 *
 * A field {@code recalibration} may follow, see {@link RecalibrationField}.
 */
public final class UpliftModelFile {
    static final String FORMAT = "parcours-uplift";
    static final int VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UpliftModelFile() {}

    /** Reads a model; whatever is wrong is refused with line and column. */
    public static StoredUplift read(Path file) {
        return new UpliftModelReader(LocatedReader.read(file)).stored();
    }

    /**
     * Writes a model; the file is there whole or not at all.
     *
     * @param madeBy the command, its settings and its data, in words
     */
    public static void write(Path file, StoredUplift stored, String madeBy) {
        if (!file.toString().endsWith(".json")) {
            throw new IllegalArgumentException(
                    "A model is written as JSON, but \"" + file + "\" does not end in .json; name it so.");
        }
        try {
            AtomicFile.write(file, MAPPER.writeValueAsString(document(stored, madeBy)) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a model that cannot be written", impossible);
        }
    }

    private static ObjectNode document(StoredUplift stored, String madeBy) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("made_by", madeBy)
                .put("learner", stored.learner())
                .put("base", stored.base())
                .put("treatment", stored.treatment())
                .put("outcome", stored.outcome());
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
        stored.model().fold(new UpliftModelWriter(document.putObject("model")));
        RecalibrationField.put(document, stored.recalibration());
        return document;
    }
}
