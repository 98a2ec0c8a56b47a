package org.parcours.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Long work, without its documents: see {@link Jobs#parameters} and {@link Jobs#result}.
 *
 * @param id unique; later jobs sort after earlier ones
 * @param kind what work
 * @param campaign the id of the campaign it is about, if it is about a saved one
 * @param status where it stands
 * @param progress the part that is done, in [0, 1], as last kept
 * @param message what to tell people about it, such as why it failed
 * @param created when it was asked for
 * @param started when work began
 * @param ended when it came to its end
 */
public record Job(
        String id,
        String kind,
        Optional<String> campaign,
        JobStatus status,
        double progress,
        Optional<String> message,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended) {}
