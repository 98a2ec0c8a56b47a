package org.parcours.files;

import java.nio.file.Path;
import java.util.Optional;
import org.parcours.log.build.JourneySpec;

/**
 * A spec in a YAML file.
 *
 * @param spec how events become journeys
 * @param customers the file of the customers' table, beside that of the events; empty when there is none
 */
public record SpecFile(JourneySpec spec, Optional<Path> customers) {
    /** Reads a spec. */
    public static SpecFile read(Path file) {
        return new SpecReader(LocatedReader.read(file)).spec();
    }
}
