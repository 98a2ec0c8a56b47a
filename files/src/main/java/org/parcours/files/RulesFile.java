package org.parcours.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parcours.journey.rules.Rules;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/**
 * Rules about journeys as YAML (or JSON); the file's schema is {@code docs/schema/rules.schema.json}. Whatever is wrong is
 * refused with line, column, what was expected and the nearest known name.
 */
public final class RulesFile {
    private RulesFile() {}

    /** Reads rules, of which nobody knows yet where they will hold. */
    public static Rules read(Path file) {
        return read(file, Names.ANY);
    }

    /** Reads rules for a world; a channel, message or reaction that it does not have is refused. */
    public static Rules read(Path file, World world) {
        return read(file, Names.of(world));
    }

    /** Reads rules; names that are not known where they shall hold are refused. */
    public static Rules read(Path file, Names known) {
        return new RulesReader(LocatedReader.read(file), known).rules();
    }

    /**
     * Reads rules from text.
     *
     * @param name what refusals call the text; one that ends in {@code .json} is read as JSON, others as YAML
     */
    public static Rules parse(String name, String text, Names known) {
        return new RulesReader(LocatedReader.parse(Path.of(name), text), known).rules();
    }

    /**
     * The names that rules may use; an empty set allows every name.
     *
     * @param channels what stands before the "/" of an action, or the whole action
     * @param messages what stands behind it
     * @param reactions names of reactions
     */
    public record Names(Set<String> channels, Set<String> messages, Set<String> reactions) {
        /** Every name. */
        public static final Names ANY = new Names(Set.of(), Set.of(), Set.of());

        public Names {
            channels = new LinkedHashSet<>(channels);
            messages = new LinkedHashSet<>(messages);
            reactions = new LinkedHashSet<>(reactions);
        }

        /** The names of a world. */
        public static Names of(World world) {
            return new Names(
                    inOrder(world.channels().stream().map(Channel::name).toList()),
                    inOrder(world.messages()),
                    inOrder(world.reactions().stream().map(Reaction::name).toList()));
        }

        /** The names that stand in the actions of a model or log. */
        public static Names ofActions(List<String> actions) {
            Set<String> channels = new LinkedHashSet<>();
            Set<String> messages = new LinkedHashSet<>();
            for (String action : actions) {
                int slash = action.indexOf('/');
                channels.add(slash < 0 ? action : action.substring(0, slash));
                if (slash >= 0) {
                    messages.add(action.substring(slash + 1));
                }
            }
            return new Names(channels, messages, Set.of());
        }

        private static Set<String> inOrder(Collection<String> names) {
            return new LinkedHashSet<>(names);
        }
    }
}
