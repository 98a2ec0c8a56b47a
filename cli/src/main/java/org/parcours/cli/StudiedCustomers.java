package org.parcours.cli;

import org.parcours.files.PropensityDocument;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;

/** The customers that a command speaks of. Never changes. */
final class StudiedCustomers {
    private final UpliftData data;
    private final Propensities propensities;
    private final int[] rows;
    private final PropensityDocument origin;

    /**
     * Customers of a table.
     *
     * @param data those who are left
     * @param propensities theirs
     * @param rows where each stands in the table that was read, rising
     * @param origin where the propensities come from and who is left out
     */
    StudiedCustomers(UpliftData data, Propensities propensities, int[] rows, PropensityDocument origin) {
        this.data = data;
        this.propensities = propensities;
        this.rows = rows.clone();
        this.origin = origin;
    }

    UpliftData data() {
        return data;
    }

    Propensities propensities() {
        return propensities;
    }

    /** Where each stands in the table that was read. */
    int[] rows() {
        return rows.clone();
    }

    PropensityDocument origin() {
        return origin;
    }
}
