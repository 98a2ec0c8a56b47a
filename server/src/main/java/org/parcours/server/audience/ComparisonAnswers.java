package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parcours.files.PropensityDocument;
import org.parcours.files.UpliftColumns;
import org.parcours.files.UpliftComparisonDocument;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.UpliftComparison;

/** The document of the command with the columns that the studio names. */
final class ComparisonAnswers {
    private ComparisonAnswers() {}

    /** The document of a comparison. */
    static ObjectNode of(UpliftComparison comparison, UpliftColumns columns, CompareSettings settings) {
        PropensityDocument drawn = PropensityDocument.known(comparison.rows());
        ObjectNode json = UpliftComparisonDocument.of(comparison, Optional.empty(), drawn, columns.outcome(), settings);
        json.put("treatment", columns.treatment());
        columns.features().forEach(json.putArray("features")::add);
        return json;
    }
}
