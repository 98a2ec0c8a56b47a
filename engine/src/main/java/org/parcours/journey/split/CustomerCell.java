package org.parcours.journey.split;

import java.util.List;

/**
 * Customers whom the splits of all campaigns treat alike.
 *
 * @param rows how many rows of the table they are, at least 1
 * @param campaigns what they live, of each campaign one
 */
public record CustomerCell(int rows, List<PlainCampaign> campaigns) {
    public CustomerCell {
        campaigns = List.copyOf(campaigns);
    }
}
