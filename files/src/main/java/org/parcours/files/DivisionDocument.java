package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.simulate.Division;
import org.parcours.simulate.Division.Way;

/** How customers are divided, as JSON. */
public final class DivisionDocument {
    private DivisionDocument() {}

    /** The document of a division. */
    public static ObjectNode of(Division division) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", division.rows());
        ArrayNode branches = json.putArray("branches");
        for (Way way : division.ways()) {
            branches.addObject()
                    .put("path", way.path())
                    .put("name", way.name())
                    .put("rows", way.rows())
                    .put("share", way.share());
        }
        return json;
    }
}
