package org.parcours.cli;

import org.parcours.files.PropensityDocument;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;

/**
 * The customers that a command speaks of.
 *
 * @param data those who are left
 * @param propensities theirs
 * @param rows where each stands in the table that was read, rising
 * @param origin where the propensities come from and who is left out
 */
record StudiedCustomers(UpliftData data, Propensities propensities, int[] rows, PropensityDocument origin) {}
