package org.parcours.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.parcours.journey.rules.ActionChoice;
import org.parcours.journey.rules.ActionPattern;
import org.parcours.journey.rules.BusinessCalendar;
import org.parcours.journey.rules.Consent;
import org.parcours.journey.rules.ContactCap;
import org.parcours.journey.rules.ForbiddenSequence;
import org.parcours.journey.rules.JourneyLength;
import org.parcours.journey.rules.JourneyRule;
import org.parcours.journey.rules.Pause;
import org.parcours.journey.rules.Rules;

/** Reads one rules file; whatever does not fit is refused where it stands. */
final class RulesReader {
    private static final int MOST_DAYS = 36_500;
    private static final List<String> KINDS =
            List.of("cap", "pause", "length", "only", "forbid", "sequence", "consent");

    private final LocatedNode root;
    private final RulesFile.Names known;
    private Optional<BusinessCalendar> calendar = Optional.empty();

    RulesReader(LocatedNode root, RulesFile.Names known) {
        this.root = root;
        this.known = known;
    }

    Rules rules() {
        root.only("name", "entry", "calendar", "step_days", "waits", "budget", "rules");
        calendar = root.findField("entry").map(this::calendar);
        root.findField("calendar").ifPresent(this::requireEntry);
        String name = root.field("name").text();
        List<JourneyRule> rules = root.findField("rules").map(LocatedNode::items).orElse(List.of()).stream()
                .map(this::rule)
                .toList();
        Set<String> waits = root.findField("waits").map(RulesReader::words).orElse(Set.of(Rules.WAIT));
        int stepDays = root.findField("step_days")
                .map(days -> days.whole(1, MOST_DAYS))
                .orElse(1);
        OptionalDouble budget = root.findField("budget")
                .map(money -> OptionalDouble.of(money.number(0, 1e15)))
                .orElse(OptionalDouble.empty());
        return root.guarded(() -> new Rules(name, rules, waits, stepDays, budget));
    }

    private BusinessCalendar calendar(LocatedNode entry) {
        Optional<LocatedNode> node = root.findField("calendar").map(found -> found.only("weekend", "holidays"));
        Set<DayOfWeek> weekend = node.flatMap(found -> found.findField("weekend"))
                .map(days -> each(days, RulesReader::weekday))
                .orElse(BusinessCalendar.WEEKEND);
        Set<LocalDate> holidays = node.flatMap(found -> found.findField("holidays"))
                .map(days -> each(days, RulesReader::date))
                .orElse(Set.of());
        return root.guarded(() -> new BusinessCalendar(weekend, holidays, date(entry)));
    }

    private void requireEntry(LocatedNode node) {
        if (calendar.isEmpty()) {
            throw node.refusal("needs the date on which customers enter; add entry: 2026-01-31 beside it");
        }
    }

    private JourneyRule rule(LocatedNode node) {
        node.only("name", "cap", "pause", "length", "only", "forbid", "sequence", "consent");
        String name = node.field("name").text();
        List<String> kinds =
                KINDS.stream().filter(kind -> node.findField(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            throw node.refusal(
                    "has %d kinds of rule, expected one of %s".formatted(kinds.size(), String.join(", ", KINDS)));
        }
        LocatedNode body = node.field(kinds.get(0));
        return body.guarded(() -> switch (kinds.get(0)) {
            case "cap" -> cap(name, body);
            case "pause" -> pause(name, body);
            case "length" -> length(name, body);
            case "only" -> choice(name, ActionChoice.Kind.ONLY, body);
            case "forbid" -> choice(name, ActionChoice.Kind.FORBID, body);
            case "sequence" ->
                new ForbiddenSequence(
                        name, body.items().stream().map(this::pattern).toList());
            default -> consent(name, body);
        });
    }

    private ContactCap cap(String name, LocatedNode node) {
        node.only("channel", "message", "most", "within_days");
        return new ContactCap(name, contact(node), node.field("most").whole(0, 1000), days(node, "within_days", 1));
    }

    private Pause pause(String name, LocatedNode node) {
        node.only("channel", "message", "days", "business_days");
        OptionalInt days = days(node, "days", 1);
        OptionalInt business = days(node, "business_days", 1);
        if (days.isPresent() == business.isPresent()) {
            throw node.refusal("says how long by days or by business_days; give one of them");
        }
        if (business.isPresent() && calendar.isEmpty()) {
            throw node.field("business_days")
                    .refusal("needs the date on which customers enter; add entry: 2026-01-31 to the file");
        }
        return business.isPresent()
                ? new Pause(name, contact(node), business.getAsInt(), calendar)
                : new Pause(name, contact(node), days.getAsInt(), Optional.empty());
    }

    private static JourneyLength length(String name, LocatedNode node) {
        node.only("steps", "days");
        OptionalInt steps = node.findField("steps")
                .map(number -> OptionalInt.of(number.whole(0, 1_000_000)))
                .orElse(OptionalInt.empty());
        return new JourneyLength(name, steps, days(node, "days", 0));
    }

    private ActionChoice choice(String name, ActionChoice.Kind kind, LocatedNode node) {
        node.only("state", "environment", "after", "actions");
        ActionChoice.When when = new ActionChoice.When(
                node.findField("state").map(RulesReader::words).orElse(Set.of()),
                node.findField("environment").map(RulesReader::words).orElse(Set.of()),
                node.findField("after").map(this::reactions).orElse(Set.of()));
        List<ActionPattern> actions =
                list(node.field("actions")).stream().map(this::pattern).toList();
        return new ActionChoice(name, kind, when, actions);
    }

    private Consent consent(String name, LocatedNode node) {
        node.only("channels", "withdrawn_by", "withdraws");
        boolean everywhere = node.findField("withdraws")
                .map(word ->
                        KnownName.of(word, List.of("channel", "all"), "scope").equals("all"))
                .orElse(false);
        return new Consent(
                name,
                node.findField("channels")
                        .map(given -> each(given, channel -> name(channel, known.channels(), "channel"))),
                node.findField("withdrawn_by").map(this::reactions).orElse(Set.of()),
                everywhere);
    }

    private ActionPattern contact(LocatedNode node) {
        return new ActionPattern(
                node.findField("channel")
                        .map(name -> name(name, known.channels(), "channel"))
                        .orElse(ActionPattern.ANY),
                node.findField("message")
                        .map(name -> name(name, known.messages(), "message"))
                        .orElse(ActionPattern.ANY));
    }

    private ActionPattern pattern(LocatedNode node) {
        ActionPattern pattern = node.guarded(() -> ActionPattern.of(node.word()));
        requireKnown(node, pattern.channel(), known.channels(), "channel");
        requireKnown(node, pattern.message(), known.messages(), "message");
        return pattern;
    }

    private Set<String> reactions(LocatedNode node) {
        return each(node, reaction -> name(reaction, known.reactions(), "reaction"));
    }

    private static OptionalInt days(LocatedNode node, String field, int least) {
        return node.findField(field)
                .map(number -> OptionalInt.of(number.whole(least, MOST_DAYS)))
                .orElse(OptionalInt.empty());
    }

    private static String name(LocatedNode node, Collection<String> names, String what) {
        String name = node.word();
        requireKnown(node, name, names, what);
        return name;
    }

    private static void requireKnown(LocatedNode node, String name, Collection<String> names, String what) {
        if (!names.isEmpty() && !name.equals(ActionPattern.ANY) && !names.contains(name)) {
            throw node.refusal("unknown %s \"%s\"; %s".formatted(what, name, NearestName.advice(name, names)));
        }
    }

    private static DayOfWeek weekday(LocatedNode node) {
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        return DayOfWeek.of(1 + days.indexOf(KnownName.of(node, days, "weekday")));
    }

    private static LocalDate date(LocatedNode node) {
        try {
            return LocalDate.parse(node.word());
        } catch (DateTimeParseException wrong) {
            throw node.refusal("is \"" + node.word() + "\", expected a date such as 2026-01-31");
        }
    }

    private static Set<String> words(LocatedNode node) {
        return each(node, LocatedNode::word);
    }

    private static <T> Set<T> each(LocatedNode node, Function<LocatedNode, T> reader) {
        Set<T> values = new LinkedHashSet<>();
        list(node).forEach(value -> values.add(reader.apply(value)));
        return values;
    }

    /** One value or a list of values. */
    private static List<LocatedNode> list(LocatedNode node) {
        return node.isList() ? node.items() : List.of(node);
    }
}
