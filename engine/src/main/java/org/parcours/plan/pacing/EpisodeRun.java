package org.parcours.plan.pacing;

/** One episode, auction by auction and slot by slot. */
final class EpisodeRun {
    private final Auctions auctions;
    private final Episodes episodes;
    private final int budget;
    private final int highestBid;

    EpisodeRun(Auctions auctions, Episodes episodes, int budget, int highestBid) {
        this.auctions = auctions;
        this.episodes = episodes;
        this.budget = budget;
        this.highestBid = highestBid;
    }

    /** What nobody can beat in an episode. */
    HindsightOptimum optimum(int episode) {
        return HindsightOptimum.of(auctions, episodes.from(episode), episodes.to(episode), budget);
    }

    /** Lets a bidder bid in an episode, from its opening to its last auction; closing it is the caller's. */
    Takings run(Bidder bidder, int episode) {
        Takings all = new Takings();
        int auction = episodes.from(episode);
        int to = episodes.to(episode);
        Standing standing = new Standing(budget, episodes.slots());
        standing.moveTo(episodes, episode, auction);
        bidder.open(standing);
        while (auction < to) {
            int slot = episodes.slot(auction);
            Takings takings = new Takings();
            while (auction < to && episodes.slot(auction) == slot) {
                standing.moveTo(episodes, episode, auction);
                bid(bidder, standing, auction, takings);
                auction++;
            }
            all.add(takings);
            if (auction < to) {
                standing.moveTo(episodes, episode, auction);
                bidder.endSlot(takings.ofSlot(slot), standing);
            }
        }
        return all;
    }

    private void bid(Bidder bidder, Standing standing, int auction, Takings takings) {
        double value = auctions.value(auction);
        double bid = bidder.bid(value, standing);
        if (!(bid >= 0)) {
            throw new IllegalStateException("The bidder %s bid %s.".formatted(bidder.name(), bid));
        }
        int price = auctions.price(auction);
        if (price <= bid && price <= highestBid && price <= standing.budgetLeft()) {
            standing.pay(price);
            takings.win(value, price, auctions.isClicked(auction));
        } else {
            takings.lose();
        }
    }
}
