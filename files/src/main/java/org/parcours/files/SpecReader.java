package org.parcours.files;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.log.build.Amount;
import org.parcours.log.build.JourneySpec;

/** Makes a {@link JourneySpec} of a YAML tree, and refuses whatever it does not know where it stands. */
final class SpecReader {
    private final LocatedNode root;

    SpecReader(LocatedNode root) {
        this.root = root;
    }

    SpecFile spec() {
        root.only(
                "events",
                "customers",
                "entry",
                "decisions",
                "actions",
                "reactions",
                "rewards",
                "state",
                "end",
                "propensity");
        LocatedNode events = root.field("events").only("customer", "time", "type", "unit");
        Optional<LocatedNode> customers = root.findField("customers").map(node -> node.only("file", "customer"));
        JourneySpec.Columns columns = new JourneySpec.Columns(
                events.field("customer").text(),
                events.field("time").text(),
                events.field("type").text(),
                events.findField("unit").map(SpecReader::unit));
        JourneySpec spec = root.guarded(() -> new JourneySpec(
                columns,
                customers.map(table -> table.field("customer").text()),
                everyCustomer(customers.isPresent()),
                decisions(root.field("decisions").only("times", "every", "from", "until"), columns),
                actions(root.field("actions").only("event", "name", "none", "several")),
                root.findField("reactions").map(SpecReader::reactions).orElse(Map.of()),
                root.field("rewards").items().stream().map(SpecReader::reward).toList(),
                root.field("state").items().stream().map(FactReader::fact).toList(),
                root.findField("end").map(SpecReader::ending).orElse(new JourneySpec.Ending(Set.of(), false)),
                root.findField("propensity").map(SpecReader::propensity)));
        return new SpecFile(
                spec, customers.map(table -> Path.of(table.field("file").text())));
    }

    /** One word or a list of words. */
    static Set<String> words(LocatedNode node) {
        Set<String> words = new LinkedHashSet<>();
        if (node.isList()) {
            node.items().forEach(item -> words.add(item.word()));
        } else {
            words.add(node.word());
        }
        return words;
    }

    private boolean everyCustomer(boolean byDefault) {
        return root.findField("entry")
                .map(entry -> choice(entry, Map.of("customers", true, "events", false)))
                .orElse(byDefault);
    }

    private static <T> T choice(LocatedNode node, Map<String, T> choices) {
        T chosen = choices.get(node.text());
        if (chosen == null) {
            throw node.refusal("is \"" + node.text() + "\", expected one of "
                    + String.join(", ", choices.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    /** What moments are counted in. */
    private static Duration unit(LocatedNode node) {
        Map<String, Duration> units = new LinkedHashMap<>();
        units.put("seconds", Duration.ofSeconds(1));
        units.put("minutes", Duration.ofMinutes(1));
        units.put("hours", Duration.ofHours(1));
        units.put("days", Duration.ofDays(1));
        units.put("weeks", Duration.ofDays(7));
        return requireNonNull(units.get(KnownName.of(node, units.keySet(), "unit")));
    }

    private static double time(LocatedNode node, JourneySpec.Columns columns) {
        double time = columns.time(node.word());
        if (Double.isNaN(time)) {
            throw node.refusal("is \"" + node.word() + "\", expected " + columns.example());
        }
        return time;
    }

    private static JourneySpec.Decisions decisions(LocatedNode node, JourneySpec.Columns columns) {
        List<Double> times = new ArrayList<>();
        node.findField("times").ifPresent(list -> {
            for (LocatedNode item : list.items()) {
                double time = time(item, columns);
                if (!times.isEmpty() && time <= times.get(times.size() - 1)) {
                    throw item.refusal("does not come after the time before it; list times in rising order");
                }
                times.add(time);
            }
        });
        Optional<LocatedNode> every = node.findField("every");
        if (times.isEmpty() == every.isEmpty()) {
            throw node.refusal("needs either times, a list, or every, a number");
        }
        if (every.filter(number -> number.number() <= 0).isPresent()) {
            throw every.get().refusal("is not above 0, expected the time between two decisions");
        }
        return new JourneySpec.Decisions(
                times,
                every.map(LocatedNode::number).orElse(0.0),
                node.findField("from").map(time -> time(time, columns)),
                node.findField("until").map(time -> time(time, columns)));
    }

    private static JourneySpec.Actions actions(LocatedNode node) {
        Map<String, JourneySpec.Several> several = Map.of(
                "refuse", JourneySpec.Several.REFUSE,
                "first", JourneySpec.Several.FIRST,
                "last", JourneySpec.Several.LAST);
        return new JourneySpec.Actions(
                words(node.field("event")),
                node.findField("name").map(LocatedNode::text),
                node.findField("none").map(LocatedNode::word).orElse("wait"),
                node.findField("several").map(choice -> choice(choice, several)).orElse(JourneySpec.Several.REFUSE));
    }

    private static Map<String, Set<String>> reactions(LocatedNode node) {
        Map<String, Set<String>> reactions = new LinkedHashMap<>();
        node.fields().forEach((name, types) -> reactions.put(name, words(types)));
        return reactions;
    }

    private static JourneySpec.Reward reward(LocatedNode node) {
        node.only("event", "amount");
        return new JourneySpec.Reward(words(node.field("event")), amount(node.field("amount")));
    }

    static Amount amount(LocatedNode node) {
        return node.guarded(() -> Amount.parse(node.word()));
    }

    private static JourneySpec.Ending ending(LocatedNode node) {
        node.only("events", "otherwise");
        return new JourneySpec.Ending(
                node.findField("events").map(SpecReader::words).orElse(Set.of()),
                node.findField("otherwise")
                        .map(otherwise -> choice(otherwise, Map.of("terminal", false, "cut off", true)))
                        .orElse(false));
    }

    private static JourneySpec.Propensity propensity(LocatedNode node) {
        node.only("table", "constant");
        Map<String, Double> table = new LinkedHashMap<>();
        node.findField("table")
                .ifPresent(rows -> rows.fields().forEach((action, number) -> {
                    if (number.number(0, 1) == 0) {
                        throw number.refusal("is 0, expected a probability above 0 of an action that was taken");
                    }
                    table.put(action, number.number());
                }));
        if (table.isEmpty() == node.findField("constant").isEmpty()) {
            throw node.refusal("needs either a table by action or a constant");
        }
        double constant =
                node.findField("constant").map(number -> number.number(0, 1)).orElse(1.0);
        return node.guarded(() -> new JourneySpec.Propensity(table, constant));
    }
}
