package org.parcours.server.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parcours.files.RegretDocument;
import org.parcours.journey.Campaign;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.Refusal;
import org.parcours.server.world.KnownWorld;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Weighs campaigns against the exact optimum of their world, which is found once and kept in memory. Thread-safe. */
@Singleton
public final class Regrets {
    private static final int MOST_KEPT = 32;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final WorldCatalog worlds;
    private final Map<String, CampaignPlan> optima = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CampaignPlan> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Regrets(WorldCatalog worlds) {
        this.worlds = worlds;
    }

    /**
     * The same for whoever waits for the answer; a few at a time, so that quick requests find a thread.
     *
     * @throws Problem when too many ask
     */
    ObjectNode atOnce(Campaign campaign) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of(
                            Kind.BUSY,
                            "Too many regrets are asked for at once; try again, or start a job of kind plan.")
                    .withHeader("Retry-After", "5");
        }
        try {
            return of(campaign);
        } finally {
            places.release();
        }
    }

    /** What each decision of a campaign costs, as a document. */
    public ObjectNode of(Campaign campaign) {
        KnownWorld known = worlds.of(campaign);
        World world = known.world();
        HiddenTypes types = new HiddenTypes(world, HiddenTypes.DEFAULT_NODES);
        CampaignRegret regret = Refusal.ofCampaign(
                () -> CampaignRegret.of(world, campaign, world.timing().depth(), types));
        Campaign best = optimum(known, types).campaign().withAudience((long) regret.audience());
        return RegretDocument.of(regret, best, world);
    }

    private CampaignPlan optimum(KnownWorld known, HiddenTypes types) {
        World world = known.world();
        synchronized (optima) {
            CampaignPlan kept = optima.get(known.digest());
            if (kept != null) {
                return kept;
            }
        }
        CampaignPlan found = Refusal.ofCampaign(
                () -> CampaignPlan.of(world, world.name(), world.timing().depth(), types));
        synchronized (optima) {
            optima.put(known.digest(), found);
        }
        return found;
    }
}
