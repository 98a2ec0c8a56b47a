package org.parcours.simulate;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parcours.journey.Campaign;

/**
 * The actions of a world by the names that logs and policies have for them: {@code email/brand}, with {@code after 7 days}
 * where the spacing is not the world's own, and {@link Conduct#STOP}. Immutable.
 */
public final class WorldActions {
    private final World world;
    private final Map<String, Contact> contacts = new LinkedHashMap<>();

    private WorldActions(World world, List<Campaign> campaigns) {
        this.world = world;
        Contact.all(world).forEach(contact -> contacts.put(name(contact), contact));
        for (Campaign campaign : campaigns) {
            StepTree tree = new StepTree(world, campaign);
            for (int node = 0; node < tree.size(); node++) {
                contacts.put(name(tree.contact(node)), tree.contact(node));
            }
        }
    }

    /** All contacts of a world, and those of some campaigns, which may wait in ways of their own. */
    public static WorldActions of(World world, List<Campaign> campaigns) {
        return new WorldActions(world, campaigns);
    }

    /** The names: leaving alone first, then the contacts. */
    public List<String> names() {
        return Stream.concat(Stream.of(Conduct.STOP), contacts.keySet().stream())
                .toList();
    }

    /** The name of a contact. */
    String name(Contact contact) {
        String name = contact.action(world).toString();
        return contact.waitDays() == world.timing().stepDays()
                ? name
                : "%s after %d days".formatted(name, contact.waitDays());
    }

    /** Whether there is such a contact. */
    boolean has(String name) {
        return contacts.containsKey(name);
    }

    /** The contact of a name that {@link #has} knows. */
    Contact contact(String name) {
        return requireNonNull(contacts.get(name), name);
    }

    /** Days from the entry to the last contact of the longest journey. */
    int lastDay() {
        int longest =
                contacts.values().stream().mapToInt(Contact::waitDays).max().orElse(0);
        return longest * world.timing().depth();
    }
}
