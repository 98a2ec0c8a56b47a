package org.parcours.plan.pacing;

/**
 * What the agent of {@link DeepBidding} sees at the end of a slot, seven numbers of about the size 1: the slot, the budget left, the
 * regulations left, the budget's rate of change in the slot, the cost of an impression won, the share of auctions won, and the
 * value won.
 */
final class SlotFeatures {
    static final int COUNT = 7;

    private final double averageValue;
    private final int highestPrice;

    SlotFeatures(Market market) {
        averageValue = market.averageValue();
        highestPrice = market.highestPrice();
    }

    /** The features at the end of a slot, with the standing at the beginning of the next. */
    float[] of(SlotFigures slot, Standing standing) {
        double left = standing.budgetLeft();
        double before = left + slot.cost();
        double[] features = {
            (double) standing.slot() / standing.slots(),
            left / standing.budget(),
            (double) (standing.slots() - standing.slot()) / standing.slots(),
            before == 0 ? 0 : (left - before) / before,
            slot.won() == 0 ? 0 : (double) slot.cost() / slot.won() / highestPrice,
            (double) slot.won() / slot.auctions(),
            slot.value() / (averageValue * slot.auctions())
        };
        float[] narrowed = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            narrowed[i] = (float) features[i];
        }
        return narrowed;
    }
}
