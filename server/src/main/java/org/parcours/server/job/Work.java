package org.parcours.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a job does. */
@FunctionalInterface
interface Work {
    /**
     * Does it. An interrupt of the thread asks it to end soon, by whatever exception.
     *
     * @param progress is told how far it has come, from any thread
     * @return the result's document
     */
    ObjectNode run(Progress progress);
}
