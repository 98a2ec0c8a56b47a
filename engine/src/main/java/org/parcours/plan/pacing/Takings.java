package org.parcours.plan.pacing;

/** Adds up what was won. */
final class Takings {
    private int auctions;
    private int won;
    private int clicks;
    private long cost;
    private double value;

    void lose() {
        auctions++;
    }

    void win(double worth, int price, boolean clicked) {
        auctions++;
        won++;
        clicks += clicked ? 1 : 0;
        cost += price;
        value += worth;
    }

    void add(Takings more) {
        auctions += more.auctions;
        won += more.won;
        clicks += more.clicks;
        cost += more.cost;
        value += more.value;
    }

    SlotFigures ofSlot(int slot) {
        return new SlotFigures(slot, auctions, won, Math.toIntExact(cost), value);
    }

    PacingResult result(String bidder, int episodes, int budget, double optimum) {
        return new PacingResult(bidder, auctions, episodes, budget, won, clicks, cost, value, optimum);
    }

    double value() {
        return value;
    }
}
