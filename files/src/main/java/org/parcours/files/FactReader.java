package org.parcours.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.log.build.Bands;
import org.parcours.log.build.Fact;

/** Makes a {@link Fact} of a YAML tree: {@code name}, {@code fact} and what that kind of fact takes. */
final class FactReader {
    private static final List<String> KINDS = List.of(
            "decision", "last action", "last reaction", "count", "sum", "recency", "active actions", "customer");

    private final LocatedNode node;
    private final String name;

    private FactReader(LocatedNode node) {
        this.node = node;
        this.name = node.field("name").word();
    }

    static Fact fact(LocatedNode node) {
        return new FactReader(node).fact();
    }

    private Fact fact() {
        LocatedNode kind = node.field("fact");
        return switch (kind.text()) {
            case "decision" -> {
                only();
                yield new Fact.Decision(name);
            }
            case "last action" -> {
                only("groups");
                yield new Fact.LastAction(name, groups());
            }
            case "last reaction" -> {
                only("within");
                yield new Fact.LastReaction(name, within());
            }
            case "count" -> {
                only("event", "within", "cap");
                yield new Fact.Count(name, types(), within(), cap());
            }
            case "sum" -> {
                only("event", "amount", "within", "bands");
                yield new Fact.Sum(
                        name, types(), SpecReader.amount(node.field("amount")), within(), bands(node.field("bands")));
            }
            case "recency" -> {
                only("event", "bands");
                yield new Fact.Recency(name, types(), bands(node.field("bands")));
            }
            case "active actions" -> {
                only("lasts", "ended by", "cap");
                yield new Fact.Active(
                        name,
                        lasts(),
                        node.findField("ended by").map(SpecReader::words).orElse(Set.of()),
                        cap());
            }
            case "customer" -> {
                only("column", "bands", "unknown");
                Optional<Bands> bands = node.findField("bands").map(FactReader::bands);
                Set<String> unknown =
                        node.findField("unknown").map(SpecReader::words).orElse(Set.of());
                yield new Fact.Customer(name, node.field("column").text(), bands, unknown);
            }
            default ->
                throw kind.refusal("unknown fact \"" + kind.text() + "\"; " + NearestName.advice(kind.text(), KINDS));
        };
    }

    private void only(String... own) {
        String[] known = Arrays.copyOf(own, own.length + 2);
        known[own.length] = "name";
        known[own.length + 1] = "fact";
        node.only(known);
    }

    private Set<String> types() {
        return SpecReader.words(node.field("event"));
    }

    private double within() {
        return node.findField("within").map(LocatedNode::number).orElse(Double.POSITIVE_INFINITY);
    }

    private int cap() {
        return node.findField("cap").map(cap -> cap.whole(1, 1_000)).orElse(3);
    }

    private Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        node.findField("groups")
                .ifPresent(list -> list.fields().forEach((group, actions) -> {
                    for (String action : SpecReader.words(actions)) {
                        if (groups.put(action, group) != null) {
                            throw actions.refusal("action \"" + action + "\" is in two groups; keep it in one");
                        }
                    }
                }));
        return groups;
    }

    private Map<String, Double> lasts() {
        Map<String, Double> lasts = new HashMap<>();
        node.field("lasts").fields().forEach((action, duration) -> lasts.put(action, duration.number()));
        return lasts;
    }

    private static Bands bands(LocatedNode node) {
        List<Double> cuts = node.items().stream().map(LocatedNode::number).toList();
        return node.guarded(() -> new Bands(cuts));
    }
}
