package org.parcours.simulate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parcours.journey.Campaign;
import org.parcours.journey.StepPath;
import org.parcours.journey.rules.ActionName;
import org.parcours.journey.rules.Exclusion;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.journey.split.PlainCampaign;

/**
 * Rules bound to the contacts of a world: what may be sent after what was sent and answered. Thread-safe.
 *
 * <p>A contact is made {@link Contact#waitDays} after the step before, the first one so many days after the entry. What
 * customers differ in and nobody sees, such as reach, is not known to the rules either: a contact that does not reach
 * somebody counts as made.
 */
public final class ContactRules {
    private final World world;
    private final Rules rules;
    private final Situation situation;
    private final ActionName[][] names;
    private final List<Optional<String>> reactions;

    /** Binds rules to a world. */
    public ContactRules(World world, Rules rules, Situation situation) {
        this.world = world;
        this.rules = rules;
        this.situation = situation;
        names = new ActionName[world.channels().size()][world.messages().size()];
        for (int channel = 0; channel < names.length; channel++) {
            for (int message = 0; message < names[channel].length; message++) {
                names[channel][message] = ActionName.of(new Contact(channel, message, 1).action(world));
            }
        }
        reactions =
                world.reactions().stream().map(Reaction::name).map(Optional::of).toList();
    }

    /** A world in which everything may be sent. */
    public static ContactRules none(World world) {
        return new ContactRules(world, Rules.NONE, Situation.PLAIN);
    }

    /** The same rules for another world. */
    public ContactRules boundTo(World other) {
        return new ContactRules(other, rules, situation);
    }

    /** The rules themselves. */
    public Rules rules() {
        return rules;
    }

    /** A customer who has just entered. */
    public RuleHistory entry() {
        return RuleHistory.entry(situation);
    }

    /** Whether a contact may be made. */
    public boolean allows(RuleHistory history, Contact contact) {
        return rules.allows(history, name(contact), contact.waitDays());
    }

    /** Those of some contacts that may be made, in their order. */
    public List<Contact> eligible(RuleHistory history, List<Contact> contacts) {
        return contacts.stream().filter(contact -> allows(history, contact)).toList();
    }

    /** Why a contact may not be made; empty for one that may. */
    public Optional<Exclusion> exclusion(RuleHistory history, Contact contact) {
        return rules.exclusion(history, name(contact), contact.waitDays());
    }

    /** The history after a contact and the reaction to it. */
    public RuleHistory after(RuleHistory history, Contact contact, int reaction) {
        return rules.after(history, name(contact), contact.waitDays(), reactions.get(reaction));
    }

    /**
     * The steps of a campaign that rules exclude, each judged after the contacts drawn before it, in the order of drawing.
     *
     * @throws MisfitStep where the campaign does not fit the world
     */
    public List<Breach> breaches(Campaign campaign) {
        StepTree tree = new StepTree(world, campaign);
        Map<String, RuleHistory> histories = histories(tree);
        List<Breach> breaches = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            String path = tree.path(node);
            exclusion(requireNonNull(histories.get(path), path), tree.contact(node))
                    .ifPresent(excluded -> breaches.add(new Breach(path, excluded)));
        }
        return breaches;
    }

    /**
     * What rules exclude where a campaign's customers come: at each step, and at each branch where it stops before the world's
     * depth, the contacts of the world that may not be made there, in the order of the paths.
     */
    public List<Breach> exclusions(Campaign campaign) {
        StepTree tree = new StepTree(world, campaign);
        List<Breach> excluded = new ArrayList<>();
        new TreeMap<>(histories(tree)).forEach((path, history) -> {
            int steps = path.isEmpty() ? 0 : path.split("/").length;
            for (Contact contact : steps < world.timing().depth() ? Contact.all(world) : List.<Contact>of()) {
                exclusion(history, contact).ifPresent(found -> excluded.add(new Breach(path, found)));
            }
        });
        return excluded;
    }

    /**
     * The steps of a drawn campaign that rules exclude for customers of its table, each once.
     *
     * @throws MisfitStep where the campaign does not fit the world
     */
    public List<Breach> breaches(Division division) {
        Map<String, Breach> breaches = new LinkedHashMap<>();
        for (PlainCampaign plain : division.plain()) {
            for (Breach breach : breaches(plain.campaign())) {
                String path = plain.drawn(breach.path());
                breaches.putIfAbsent(path, new Breach(path, breach.excluded()));
            }
        }
        return List.copyOf(breaches.values());
    }

    /** The history of customers at each step of a campaign, and at each branch where it stops, by its path. */
    public Map<String, RuleHistory> histories(StepTree tree) {
        Map<String, RuleHistory> histories = new HashMap<>();
        histories.put(StepPath.START, entry());
        for (int node = 0; node < tree.size(); node++) {
            RuleHistory history = requireNonNull(histories.get(tree.path(node)), "a step before the step it follows");
            for (int k = 0; k < world.reactions().size(); k++) {
                if (!world.reactions().get(k).ends()) {
                    histories.put(tree.path(node, k), after(history, tree.contact(node), k));
                }
            }
        }
        return histories;
    }

    private ActionName name(Contact contact) {
        return names[contact.channel()][contact.message()];
    }

    /**
     * A step of a campaign that a rule excludes.
     *
     * @param path the reactions from the start, joined by "/"; empty for the first step
     * @param excluded what is done there, and the rule that excludes it
     */
    public record Breach(String path, Exclusion excluded) {
        @Override
        public String toString() {
            return (path.isEmpty() ? "the first step" : "the step at \"" + path + "\"") + ": " + excluded;
        }
    }
}
