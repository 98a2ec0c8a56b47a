package org.parcours.server.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.parcours.store.Job;

/** Jobs as JSON. */
final class JobAnswers {
    private JobAnswers() {}

    /**
     * A job without its result.
     *
     * @param detail what its work tells, while it runs
     */
    static ObjectNode summary(Job job, Optional<ObjectNode> detail) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id())
                .put("kind", job.kind())
                .put("campaign", job.campaign().orElse(null))
                .put("status", job.status().name().toLowerCase(Locale.ROOT))
                .put("progress", job.progress())
                .put("created_at", job.created().toString())
                .put("started_at", job.started().map(Instant::toString).orElse(null))
                .put("ended_at", job.ended().map(Instant::toString).orElse(null))
                .put("message", job.message().orElse(null));
        json.set("detail", detail.orElse(null));
        return json;
    }
}
