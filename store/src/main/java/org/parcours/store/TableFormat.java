package org.parcours.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the bytes of a table are to be read. */
public enum TableFormat {
    /** Text with a header. */
    CSV("csv"),
    /** The same, packed by gzip. */
    PACKED_CSV("csv.gz"),
    /** Columns. */
    PARQUET("parquet");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    /** What names of such files end in, without the dot. */
    public String ending() {
        return ending;
    }

    /** The format of a file by the ending of its name. */
    public static Optional<TableFormat> find(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }
}
