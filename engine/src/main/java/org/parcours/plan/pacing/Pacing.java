package org.parcours.plan.pacing;

import java.util.function.LongConsumer;
import org.parcours.num.Workers;

/**
 * Runs bidders through logged auctions, episode by episode. Who bids the price or more wins and pays the price; a bid
 * counts for no more than the budget left, so that nobody overspends.
 */
public final class Pacing {
    private final Episodes episodes;
    private final int budget;
    private final EpisodeRun run;
    private final double optimum;

    /**
     * Auctions to be bid in.
     *
     * @param budget of each episode, at least 1
     * @param highestBid no bid counts for more; at least 0
     */
    public Pacing(Auctions auctions, Episodes episodes, int budget, int highestBid) {
        if (episodes.auctions() != auctions.size()) {
            throw new IllegalArgumentException(
                    "Episodes of %d auctions do not fit %d auctions.".formatted(episodes.auctions(), auctions.size()));
        }
        if (budget < 1 || highestBid < 0) {
            throw new IllegalArgumentException(
                    "A budget of %d and bids of up to %d; take at least 1 and 0.".formatted(budget, highestBid));
        }
        this.episodes = episodes;
        this.budget = budget;
        run = new EpisodeRun(auctions, episodes, budget, highestBid);
        optimum = optimum();
    }

    /** How many auctions there are. */
    public int auctions() {
        return episodes.auctions();
    }

    private double optimum() {
        double sum = 0;
        for (int episode = 0; episode < episodes.count(); episode++) {
            sum += run.optimum(episode).value();
        }
        return sum;
    }

    /**
     * Lets a bidder bid in all auctions.
     *
     * @param progress is told after each episode how many auctions are over
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public PacingResult run(Bidder bidder, LongConsumer progress) {
        Takings all = new Takings();
        for (int episode = 0; episode < episodes.count(); episode++) {
            Workers.requireNotInterrupted();
            all.add(run.run(bidder, episode));
            bidder.learn(new ClosedEpisode(run, episode));
            progress.accept(episodes.to(episode));
        }
        return all.result(bidder.name(), episodes.count(), budget, optimum);
    }
}
