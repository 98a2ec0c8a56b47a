package org.parcours.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A journey log that is kept, without its bytes: see {@link Logs#content}.
 *
 * @param id unique; later logs sort after earlier ones
 * @param name what people call it
 * @param format how its bytes are to be read
 * @param size in bytes
 * @param digest SHA-256 of its bytes
 * @param description what it holds, as JSON
 * @param simulation how it was simulated, as JSON; empty for one that was uploaded
 * @param created when it was kept
 */
public record KeptLog(
        String id,
        String name,
        LogFormat format,
        long size,
        String digest,
        String description,
        Optional<String> simulation,
        Instant created) {}
