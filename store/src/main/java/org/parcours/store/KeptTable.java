package org.parcours.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A table that is kept, such as a journey log, without its bytes: see {@link Tables#content}.
 *
 * @param id unique; later tables sort after earlier ones
 * @param name what people call it
 * @param format how its bytes are to be read
 * @param size in bytes
 * @param digest SHA-256 of its bytes
 * @param description what it holds, as JSON
 * @param simulation how it was simulated, as JSON; empty for one that was uploaded
 * @param created when it was kept
 */
public record KeptTable(
        String id,
        String name,
        TableFormat format,
        long size,
        String digest,
        String description,
        Optional<String> simulation,
        Instant created) {}
