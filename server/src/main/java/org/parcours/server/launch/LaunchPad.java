package org.parcours.server.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.parcours.files.SimulationDocument;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.Parts;
import org.parcours.server.campaign.CampaignArchive;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.Refusal;
import org.parcours.server.world.KnownWorld;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.DividedFit;
import org.parcours.simulate.Division;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.World;
import org.parcours.store.LaunchFigures;
import org.parcours.store.LaunchSetup;
import org.parcours.store.Launches;
import org.parcours.store.Version;

/** Launches saved versions and keeps the results: the last hundred of a campaign, and a few more. */
@Singleton
public final class LaunchPad {
    private static final int KEPT = 100;
    private static final int PRUNED_EVERY = 32;

    private final CampaignArchive archive;
    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;
    private final Launches launches;
    private final AtomicLong count = new AtomicLong();

    LaunchPad(Parts parts, CampaignArchive archive, WorldCatalog worlds, CampaignDivisions divisions) {
        this.archive = archive;
        this.worlds = worlds;
        this.divisions = divisions;
        launches = parts.store().launches();
    }

    /**
     * Launches a version.
     *
     * @param run what simulates it
     * @return the launch with its result
     */
    public ObjectNode launch(Version version, BiFunction<World, Division, CampaignResult> run) {
        ObjectNode launch = launch(version, archive.text(version), run).orElseThrow(() -> missing(version));
        if (count.incrementAndGet() % PRUNED_EVERY == 0) {
            launches.prune(version.campaign(), KEPT);
        }
        return launch;
    }

    /** Launches the text of a version; empty, and nothing is kept, where the version is not in the store. */
    Optional<ObjectNode> launch(Version version, String text, BiFunction<World, Division, CampaignResult> run) {
        DividedCampaign campaign = DrawnCampaign.kept(text);
        KnownWorld world = worlds.of(campaign);
        Division division = divisions.of(campaign);
        CampaignResult result = Refusal.ofCampaign(() -> {
            DividedFit.require(world.world(), campaign);
            return run.apply(world.world(), division);
        });
        ObjectNode document = SimulationDocument.of(result);
        return launches.addIfSaved(setup(version, world, result), figures(result), document.toString())
                .map(launch -> LaunchAnswers.whole(launch, campaign, document));
    }

    private static Problem missing(Version version) {
        return Problem.of(
                Kind.NOT_FOUND, "Campaign \"%s\" was deleted while it was launched.".formatted(version.campaign()));
    }

    private static LaunchSetup setup(Version version, KnownWorld world, CampaignResult result) {
        Optional<Long> seed = result.seed().map(value -> value.value());
        return new LaunchSetup(
                version.campaign(),
                version.number(),
                world.world().name(),
                world.digest(),
                seed.isPresent() ? "sampled" : "expected",
                seed);
    }

    private static LaunchFigures figures(CampaignResult result) {
        return new LaunchFigures(
                result.audience(),
                result.value(KeyFigure.CONVERSIONS),
                result.value(KeyFigure.COST),
                result.value(KeyFigure.PROFIT));
    }
}
