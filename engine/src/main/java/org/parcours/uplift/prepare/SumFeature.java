package org.parcours.uplift.prepare;

/**
 * A feature that adds up a column over a window, such as coupons used in the last month before the treatment.
 *
 * @param name its name in the table
 * @param column the column of numbers; an empty cell counts 0
 * @param window when
 */
public record SumFeature(String name, String column, Window window) {}
