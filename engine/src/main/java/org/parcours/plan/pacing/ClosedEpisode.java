package org.parcours.plan.pacing;

/** An episode that is over: its log tells the price of every auction, so that anybody can be sent through it again. */
public final class ClosedEpisode {
    private final EpisodeRun run;
    private final int episode;
    private final HindsightOptimum optimum;

    ClosedEpisode(EpisodeRun run, int episode) {
        this.run = run;
        this.episode = episode;
        optimum = run.optimum(episode);
    }

    /** What nobody could have beaten. */
    public HindsightOptimum optimum() {
        return optimum;
    }

    /** Sends a bidder through the episode again, from its opening to its last auction; gives the value that it wins. */
    public double replay(Bidder bidder) {
        return run.run(bidder, episode).value();
    }
}
