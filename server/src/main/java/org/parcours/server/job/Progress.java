package org.parcours.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Is told how far a job has come, from any thread, as often as its work likes. */
interface Progress {
    /**
     * Part of the work is done.
     *
     * @param part in [0, 1]
     */
    void part(double part);

    /** The work knows more to tell than a part. The document is not changed any more. */
    void detail(ObjectNode detail);
}
