package org.parcours.store;

import java.util.Optional;

/**
 * A table to be kept, such as a journey log.
 *
 * @param name what people call it
 * @param format how its bytes are to be read
 * @param digest SHA-256 of its bytes
 * @param description what it holds, as JSON
 * @param simulation how it was simulated, as JSON; empty for one that was uploaded
 */
public record NewTable(
        String name, TableFormat format, String digest, String description, Optional<String> simulation) {}
