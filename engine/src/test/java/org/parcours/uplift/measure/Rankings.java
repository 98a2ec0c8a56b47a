package org.parcours.uplift.measure;

/** Small rankings drawn as text. */
final class Rankings {
    private Rankings() {}

    /**
     * Customers from the greatest score to the least: {@code T} or {@code C} for the arm with the outcome, as in {@code T1};
     * those joined by {@code =} have one score.
     */
    static RankedTrial of(String text) {
        String[] customers = text.trim().split("[ =]+", -1);
        String[] groups = text.trim().split(" +", -1);
        double[] score = new double[customers.length];
        boolean[] treated = new boolean[customers.length];
        double[] outcome = new double[customers.length];
        int row = 0;
        for (int group = 0; group < groups.length; group++) {
            for (String customer : groups[group].split("=", -1)) {
                score[row] = -group;
                treated[row] = customer.charAt(0) == 'T';
                outcome[row++] = Double.parseDouble(customer.substring(1));
            }
        }
        return RankedTrial.of(score, treated, outcome, Units.each(customers.length));
    }
}
