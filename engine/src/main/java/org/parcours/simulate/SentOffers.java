package org.parcours.simulate;

/** What was sent to a customer of {@link NextBestAction}: of each decision the number of the offer. */
final class SentOffers {
    /** Where no offer has been sent yet. */
    static final int NOTHING = -1;

    private static final int ADVERTISEMENT = 0;
    private static final int LARGE_DISCOUNT = 2;

    private SentOffers() {}

    /** Before the first decision. */
    static int[] none() {
        return new int[] {NOTHING, NOTHING, NOTHING};
    }

    /** In words, as the name of a state. */
    static String state(int[] sent) {
        StringBuilder state = new StringBuilder();
        for (int offer : sent) {
            if (offer != NOTHING) {
                state.append(state.isEmpty() ? "" : ">").append(NextBestAction.OFFERS.get(offer));
            }
        }
        return state.isEmpty() ? "nothing" : state.toString();
    }

    /** Whether an advertisement came before a large discount. */
    static boolean isBoosted(int[] sent) {
        boolean advertised = false;
        boolean boosted = false;
        for (int offer : sent) {
            boosted |= advertised && offer == LARGE_DISCOUNT;
            advertised |= offer == ADVERTISEMENT;
        }
        return boosted;
    }
}
