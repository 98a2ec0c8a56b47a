package org.parcours.server.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON out of the store, where only JSON went in. */
public final class KeptJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private KeptJson() {}

    /** The object that a text says. */
    public static ObjectNode read(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("it is kept as JSON", impossible);
        }
    }
}
