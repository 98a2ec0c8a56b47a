package org.parcours.journey.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.parcours.num.RandomStream;

/** Rules at random over given names, for property tests. */
public final class RandomRules {
    private final RandomStream stream;
    private final List<String> channels;
    private final List<String> messages;
    private final List<String> reactions;

    public RandomRules(RandomStream stream, List<String> channels, List<String> messages, List<String> reactions) {
        this.stream = stream;
        this.channels = channels;
        this.messages = messages;
        this.reactions = reactions;
    }

    /** One to four rules of any kinds. */
    public Rules next() {
        List<JourneyRule> rules = new ArrayList<>();
        int count = 1 + stream.nextInt(4);
        for (int i = 0; i < count; i++) {
            rules.add(rule("rule " + i));
        }
        return new Rules("random", rules, Set.of("wait"), 1 + stream.nextInt(3), OptionalDouble.empty());
    }

    private JourneyRule rule(String name) {
        return switch (stream.nextInt(8)) {
            case 0 -> new ContactCap(name, pattern(), stream.nextInt(3), OptionalInt.empty());
            case 1 -> new ContactCap(name, pattern(), stream.nextInt(3), OptionalInt.of(1 + stream.nextInt(8)));
            case 2 -> new Pause(name, pattern(), 1 + stream.nextInt(6), Optional.empty());
            case 3 -> new Pause(name, pattern(), 1 + stream.nextInt(3), Optional.of(calendar()));
            case 4 -> new JourneyLength(name, OptionalInt.of(1 + stream.nextInt(4)), days());
            case 5 ->
                new ForbiddenSequence(
                        name, List.of(pattern(), pattern(), pattern()).subList(0, 2 + stream.nextInt(2)));
            case 6 ->
                new Consent(
                        name,
                        Optional.of(Set.copyOf(channels.subList(0, 1 + stream.nextInt(channels.size())))),
                        Set.of(any(reactions)),
                        stream.nextInt(2) == 0);
            default ->
                new ActionChoice(name, any(List.of(ActionChoice.Kind.values())), when(), List.of(pattern(), pattern()));
        };
    }

    private OptionalInt days() {
        return stream.nextInt(2) == 0 ? OptionalInt.empty() : OptionalInt.of(stream.nextInt(10));
    }

    private BusinessCalendar calendar() {
        LocalDate entry = LocalDate.of(2026, 3, 1 + stream.nextInt(28));
        return new BusinessCalendar(BusinessCalendar.WEEKEND, Set.of(entry.plusDays(stream.nextInt(6))), entry);
    }

    private ActionChoice.When when() {
        Set<String> states = stream.nextInt(3) == 0 ? Set.of(any(reactions) + "*") : Set.of();
        return new ActionChoice.When(states, Set.of(), stream.nextInt(2) == 0 ? Set.of(any(reactions)) : Set.of());
    }

    private ActionPattern pattern() {
        String channel = stream.nextInt(3) == 0 ? ActionPattern.ANY : any(channels);
        String message = stream.nextInt(2) == 0 ? ActionPattern.ANY : any(messages);
        return new ActionPattern(channel, message);
    }

    private <T> T any(List<T> list) {
        return list.get(stream.nextInt(list.size()));
    }
}
