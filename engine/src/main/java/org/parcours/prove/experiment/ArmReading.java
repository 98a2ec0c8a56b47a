package org.parcours.prove.experiment;

/**
 * What the units of one arm say of a measure.
 *
 * @param arm its name
 * @param units how many there are, at least 2
 * @param value the rate, mean or ratio, moved by what was known before where the measure is adjusted
 * @param deviation the standard deviation of one unit's part in the value
 */
public record ArmReading(String arm, int units, double value, double deviation) {
    /** The standard error of the value. */
    public double standardError() {
        return deviation / Math.sqrt(units);
    }
}
