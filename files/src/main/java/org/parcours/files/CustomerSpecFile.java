package org.parcours.files;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parcours.uplift.prepare.CustomerSpec;
import org.parcours.uplift.prepare.OutcomeKind;
import org.parcours.uplift.prepare.SumFeature;
import org.parcours.uplift.prepare.TreatmentRule;
import org.parcours.uplift.prepare.Window;
import org.parcours.uplift.prepare.Windows;

/** How transactions become customers, read from a YAML file; what is not known is refused where it stands. */
public final class CustomerSpecFile {
    private final LocatedNode root;

    private CustomerSpecFile(LocatedNode root) {
        this.root = root;
    }

    /** Reads a spec. */
    public static CustomerSpec read(Path file) {
        return new CustomerSpecFile(LocatedReader.read(file)).spec();
    }

    private CustomerSpec spec() {
        root.only("transactions", "windows", "status", "treatment", "outcome", "sums");
        LocatedNode transactions = root.field("transactions").only("customer", "time", "amount");
        LocatedNode windows = root.field("windows").only("features", "treatment", "outcome");
        List<SumFeature> sums = root.findField("sums").map(LocatedNode::items).orElse(List.of()).stream()
                .map(CustomerSpecFile::sum)
                .toList();
        return root.guarded(() -> new CustomerSpec(
                transactions.field("customer").text(),
                transactions.field("time").text(),
                transactions.field("amount").text(),
                root.findField("status").map(LocatedNode::text),
                windows.guarded(() -> new Windows(
                        window(windows.field("features").only("from", "to")),
                        window(windows.field("treatment").only("from", "to")),
                        window(windows.field("outcome").only("from", "to")))),
                treatment(root.field("treatment").only("column", "take", "ranks")),
                outcome(root.field("outcome")),
                sums));
    }

    private static SumFeature sum(LocatedNode node) {
        node.only("name", "column", "from", "to");
        return new SumFeature(node.field("name").text(), node.field("column").text(), window(node));
    }

    private static Window window(LocatedNode node) {
        return node.guarded(() -> new Window(day(node.field("from")), day(node.field("to"))));
    }

    /** A date, or a whole number of days. */
    private static long day(LocatedNode node) {
        if (node.isNumber()) {
            return node.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        try {
            return LocalDate.parse(node.text()).toEpochDay();
        } catch (DateTimeException notADate) {
            throw node.refusal("is no day, expected a date such as 2026-03-01, or a whole number of days");
        }
    }

    private static TreatmentRule treatment(LocatedNode node) {
        LocatedNode take = node.field("take");
        TreatmentRule.Kind kind = named(take, TreatmentRule.Kind.values(), "way to take a treatment");
        Optional<LocatedNode> ranks = node.findField("ranks");
        return node.guarded(() -> new TreatmentRule(
                kind,
                node.field("column").text(),
                ranks.map(list -> list.items().stream().map(LocatedNode::word).toList())
                        .orElse(List.of())));
    }

    private static OutcomeKind outcome(LocatedNode node) {
        return named(node, OutcomeKind.values(), "outcome");
    }

    private static <E extends Enum<E>> E named(LocatedNode node, E[] known, String what) {
        List<String> names = Stream.of(known).map(CustomerSpecFile::word).toList();
        return known[names.indexOf(KnownName.of(node, names, what))];
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
