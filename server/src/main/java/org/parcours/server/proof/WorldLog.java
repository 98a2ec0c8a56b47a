package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.WorldFile;
import org.parcours.journey.Campaign;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.simulate.Conduct;
import org.parcours.simulate.ConductValue;
import org.parcours.simulate.JourneySample;
import org.parcours.simulate.World;
import org.parcours.simulate.WorldActions;

/**
 * A log of a world's customers. The world and the campaign are kept as they were, since people may change them later.
 *
 * @param file the world's name with the ending of its text's format
 * @param text the world's document
 * @param campaign the document of the campaign that led the customers; empty where every action was equally likely
 * @param exploration the share of steps in which the campaign was left for any action, in [0, 1]
 * @param customers how many, at least 1
 * @param seed where all chance comes from
 */
record WorldLog(String file, String text, Optional<String> campaign, double exploration, int customers, Seed seed)
        implements SimulatedLog {
    static final String TESTBED = "world";

    static final String FILE = "file";
    static final String TEXT = "text";
    static final String CAMPAIGN_TEXT = "campaign_text";

    /** What was kept. */
    static WorldLog kept(ObjectNode json) {
        return new WorldLog(
                json.get(FILE).textValue(),
                json.get(TEXT).textValue(),
                Optional.ofNullable(json.get(CAMPAIGN_TEXT)).map(node -> node.textValue()),
                json.path("exploration").doubleValue(),
                json.get("customers").intValue(),
                new Seed(json.get("seed").longValue()));
    }

    @Override
    public JourneyLog draw() {
        World world = world();
        WorldActions actions = actions(world, List.of());
        return JourneySample.log(world, actions, behaviour(world, actions), customers, seed);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("testbed", TESTBED).put("world", world().name());
        campaign.ifPresent(
                drawn -> json.put("campaign", DrawnCampaign.plainKept(drawn).name())
                        .put("exploration", exploration)
                        .put(CAMPAIGN_TEXT, drawn));
        return json.put("customers", customers)
                .put("seed", seed.value())
                .put(FILE, file)
                .put(TEXT, text);
    }

    @Override
    public Optional<Truth> truth(Tried tried, Discounts discounts, OptionalInt horizon) {
        World world = world();
        WorldActions actions = actions(world, tried.campaign().stream().toList());
        Optional<Conduct> conduct = tried.fold(
                logged -> Optional.empty(),
                policy -> Optional.of(Conduct.policy(policy.policy())),
                drawn -> Optional.of(Conduct.campaign(world, drawn.drawn(), actions, 0)));
        OptionalDouble target = conduct.map(each -> value(world, actions, each, discounts, horizon))
                .orElse(OptionalDouble.empty());
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(new Truth(
                        target.getAsDouble(),
                        value(world, actions, behaviour(world, actions(world, List.of())), discounts, horizon)));
    }

    private static OptionalDouble value(
            World world, WorldActions actions, Conduct conduct, Discounts discounts, OptionalInt horizon) {
        return ConductValue.of(
                world,
                actions,
                conduct,
                discounts.environment(),
                discounts.control(),
                horizon.orElse(Integer.MAX_VALUE));
    }

    private Conduct behaviour(World world, WorldActions actions) {
        return campaign.map(DrawnCampaign::plainKept)
                .map(drawn -> Conduct.campaign(world, drawn, actions, exploration))
                .orElseGet(() -> Conduct.uniform(actions));
    }

    /** The actions of the log and of others that are tried on it. */
    private WorldActions actions(World world, List<Campaign> others) {
        List<Campaign> campaigns = new ArrayList<>(others);
        campaign.map(DrawnCampaign::plainKept).ifPresent(campaigns::add);
        return WorldActions.of(world, campaigns);
    }

    private World world() {
        return WorldFile.parse(file, text);
    }
}
