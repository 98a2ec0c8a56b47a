package org.parcours.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * By how much a campaign exceeds another one on the same customers, each with the 95 % interval of the differences
 * customer by customer.
 *
 * @param figures by key figure
 * @param engagementRate of engagements per contact; without a value where one of the two made no contact
 */
public record PairedDifferences(Map<KeyFigure, Estimate> figures, Estimate engagementRate) {
    public PairedDifferences {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }
}
