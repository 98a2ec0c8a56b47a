package org.parcours.cli;

import java.util.Optional;
import org.parcours.files.TableSource;
import org.parcours.files.UpliftTable;

/** Which table of customers a command reads. */
final class CustomerSource {
    private CustomerSource() {}

    /** Reads a table at a location, and shows on a terminal how far it is. */
    static UpliftTable read(String location) {
        try (Progress progress = Progress.reading(location)) {
            return UpliftTable.read(TableSource.of(location, Optional.empty(), progress));
        }
    }
}
