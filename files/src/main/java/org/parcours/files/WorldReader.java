package org.parcours.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.simulate.Behaviour;
import org.parcours.simulate.Behaviour.Scale;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Condition;
import org.parcours.simulate.Control;
import org.parcours.simulate.Economics;
import org.parcours.simulate.Pressure;
import org.parcours.simulate.Reachability;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.Rule;
import org.parcours.simulate.Timing;
import org.parcours.simulate.World;

/** Reads one world file; whatever does not fit is refused where it stands. */
final class WorldReader {
    private static final double MOST = 1e12;

    private final LocatedNode root;
    private final SourcedNumbers numbers = new SourcedNumbers();
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    WorldReader(LocatedNode root) {
        this.root = root;
    }

    World world() {
        root.only(
                "name",
                "currency",
                "margin",
                "audience",
                "depth",
                "step_days",
                "waits",
                "scale",
                "whole_people",
                "reactions",
                "messages",
                "channels",
                "affinity",
                "organic",
                "pressure",
                "rules",
                "control");
        Timing timing = timing();
        root.field("reactions")
                .fields()
                .forEach((name, role) -> reactions.add(role.guarded(() -> new Reaction(name, role(role)))));
        root.field("messages").items().forEach(message -> messages.add(message.text()));
        root.field("channels").fields().forEach((name, channel) -> channels.add(channel(name, channel)));
        ConditionReader conditions =
                new ConditionReader(channelNames(), messages, traits(), reactionNames(), timing.depth());
        Map<LocatedNode, Condition> whens = new LinkedHashMap<>();
        Behaviour behaviour = root.guarded(() -> behaviour(conditions, whens));
        Control control = root.findField("control")
                .map(node -> control(node, conditions, whens))
                .orElse(Control.NONE);
        World world = root.guarded(() -> new World(
                root.field("name").text(),
                economics(),
                timing,
                reactions,
                messages,
                channels,
                behaviour,
                control,
                numbers.sources()));
        whens.forEach((node, condition) -> requireReachable(world, node, condition));
        return world;
    }

    private Economics economics() {
        return new Economics(
                root.field("currency").text(),
                numbers.number(root.field("margin"), "margin", -MOST, MOST),
                (long) numbers.number(root.field("audience"), "audience", 1, MOST),
                root.findField("whole_people").map(LocatedNode::bool).orElse(false));
    }

    private Timing timing() {
        return new Timing(
                root.field("depth").whole(1, Timing.DEEPEST),
                root.findField("step_days").map(days -> days.whole(1, 3650)).orElse(1),
                root.findField("waits")
                        .map(waits -> waits.items().stream()
                                .map(days -> days.whole(1, 3650))
                                .toList())
                        .orElse(List.of()));
    }

    private static Reaction.Role role(LocatedNode node) {
        String role = KnownName.of(node, List.of("negative", "engagement", "conversion", "opt-out"), "role");
        return Reaction.Role.valueOf(role.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private Channel channel(String name, LocatedNode node) {
        node.only("cost", "reach", "opt_out_value", "favours", "traits", "rates");
        String path = "channels." + name + ".";
        Map<String, Double> rates = byReaction(node.field("rates"), path + "rates.", 1);
        Set<String> traits = new LinkedHashSet<>();
        node.findField("traits").ifPresent(list -> list.items().forEach(trait -> traits.add(trait.text())));
        double reach = node.findField("reach")
                .map(number -> numbers.number(number, path + "reach", 0, 1))
                .orElse(1.0);
        double optOutValue = node.findField("opt_out_value")
                .map(number -> numbers.number(number, path + "opt_out_value", 0, MOST))
                .orElse(0.0);
        Optional<String> favours = node.findField("favours").map(message -> KnownName.of(message, messages, "message"));
        double cost = numbers.number(node.field("cost"), path + "cost", 0, MOST);
        return node.guarded(() -> new Channel(name, cost, rates, favours, traits, reach, optOutValue));
    }

    private Behaviour behaviour(ConditionReader conditions, Map<LocatedNode, Condition> whens) {
        List<Rule> rules = new ArrayList<>();
        root.findField("rules")
                .ifPresent(list ->
                        list.items().forEach(rule -> rules.add(rule(rule, rules.size(), conditions, whens))));
        return new Behaviour(
                scale(),
                rules,
                root.findField("pressure").map(this::pressure),
                root.findField("affinity")
                        .map(node ->
                                numbers.number(node.only("variation").field("variation"), "affinity.variation", 0, 10))
                        .orElse(0.0),
                root.findField("organic")
                        .map(node -> numbers.number(
                                node.only("conversion").field("conversion"), "organic.conversion", 0, 0.999_999))
                        .orElse(0.0));
    }

    private Scale scale() {
        return root.findField("scale")
                .map(node -> Scale.valueOf(
                        KnownName.of(node, List.of("rates", "odds"), "scale").toUpperCase(Locale.ROOT)))
                .orElse(Scale.ODDS);
    }

    private Pressure pressure(LocatedNode node) {
        node.only("half_life_days", "exponents");
        Map<String, Double> exponents = new LinkedHashMap<>();
        node.field("exponents").fields().forEach((reaction, number) -> {
            requireAnswer(reaction, number);
            exponents.put(reaction, numbers.number(number, "pressure.exponents." + reaction, -100, 100));
        });
        return new Pressure(
                numbers.number(node.field("half_life_days"), "pressure.half_life_days", 1e-6, 1e6), exponents);
    }

    private Rule rule(LocatedNode node, int number, ConditionReader conditions, Map<LocatedNode, Condition> whens) {
        node.only("name", "when", "times");
        Condition when = when(node, conditions, whens);
        return new Rule(
                node.field("name").text(), when, byReaction(node.field("times"), "rules." + number + ".times.", MOST));
    }

    private Control control(LocatedNode node, ConditionReader conditions, Map<LocatedNode, Condition> whens) {
        node.only("rewards", "environment_discount", "control_discount");
        List<Control.Reward> rewards = new ArrayList<>();
        node.findField("rewards")
                .ifPresent(list -> list.items().forEach(reward -> {
                    reward.only("name", "when", "reward");
                    rewards.add(new Control.Reward(
                            reward.field("name").text(),
                            when(reward, conditions, whens),
                            numbers.number(reward.field("reward"), "control.rewards." + rewards.size(), -MOST, MOST)));
                }));
        return new Control(rewards, discount(node, "environment_discount"), discount(node, "control_discount"));
    }

    private double discount(LocatedNode node, String field) {
        return node.findField(field)
                .map(number -> numbers.number(number, "control." + field, 0, 1))
                .orElse(1.0);
    }

    private static Condition when(LocatedNode node, ConditionReader conditions, Map<LocatedNode, Condition> whens) {
        Optional<LocatedNode> when = node.findField("when");
        Condition condition = when.map(conditions::condition).orElse(Condition.ALWAYS);
        whens.put(when.orElse(node), condition);
        return condition;
    }

    private Map<String, Double> byReaction(LocatedNode node, String path, double most) {
        Map<String, Double> values = new LinkedHashMap<>();
        node.fields().forEach((reaction, number) -> {
            requireAnswer(reaction, number);
            values.put(reaction, numbers.number(number, path + reaction, 0, most));
        });
        return values;
    }

    private void requireAnswer(String reaction, LocatedNode number) {
        List<String> answers = reactions.stream()
                .filter(known -> known.role() != Reaction.Role.NEGATIVE)
                .map(Reaction::name)
                .toList();
        if (!answers.contains(reaction)) {
            throw number.refusalOfName("unknown reaction \"%s\" (the negative one takes what the others leave); %s"
                    .formatted(reaction, NearestName.advice(reaction, answers)));
        }
    }

    private static void requireReachable(World world, LocatedNode node, Condition condition) {
        if (!Reachability.canHold(world, condition)) {
            throw node.refusal("this rule can never fire: no journey of at most %d steps meets it; change or remove it"
                    .formatted(world.timing().depth()));
        }
    }

    private Collection<String> channelNames() {
        return channels.stream().map(Channel::name).toList();
    }

    private Collection<String> reactionNames() {
        return reactions.stream().map(Reaction::name).toList();
    }

    private Collection<String> traits() {
        Set<String> traits = new LinkedHashSet<>();
        channels.forEach(channel -> traits.addAll(channel.traits()));
        return traits;
    }
}
