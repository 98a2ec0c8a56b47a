package org.parcours.server.job;

import java.util.Optional;

/**
 * A job that somebody asked for.
 *
 * @param kind its name in documents
 * @param campaign the id of the saved campaign it is about, if it is about one
 * @param request the JSON it was asked for with
 * @param work what it does
 */
record Order(String kind, Optional<String> campaign, String request, Work work) {
    /** An order whose request is still to be told. */
    Order(String kind, Optional<String> campaign, Work work) {
        this(kind, campaign, "{}", work);
    }

    /** The same with the JSON it was asked for with. */
    Order withRequest(String json) {
        return new Order(kind, campaign, json, work);
    }
}
