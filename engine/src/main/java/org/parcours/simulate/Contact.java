package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parcours.journey.Action;
import org.parcours.journey.CampaignStep;

/**
 * An action by its positions in a world, with the spacing before it.
 *
 * @param channel position of the channel
 * @param message position of the message
 * @param waitDays days since the step before, or since the customer's entry
 */
public record Contact(int channel, int message, int waitDays) {
    /** Every contact of a world, in the order of its waits, channels and messages. */
    public static List<Contact> all(World world) {
        List<Contact> contacts = new ArrayList<>();
        for (int wait : world.timing().waits()) {
            for (int channel = 0; channel < world.channels().size(); channel++) {
                for (int message = 0; message < world.messages().size(); message++) {
                    contacts.add(new Contact(channel, message, wait));
                }
            }
        }
        return contacts;
    }

    /** The action by its names. */
    public Action action(World world) {
        return new Action(world.channels().get(channel).name(), world.messages().get(message));
    }

    /** The contact as a step of a campaign, with what follows it; the world's own spacing is left unsaid. */
    public CampaignStep step(World world, Map<String, CampaignStep> on) {
        boolean usual = waitDays == world.timing().stepDays();
        return new CampaignStep(action(world), usual ? OptionalInt.empty() : OptionalInt.of(waitDays), on);
    }
}
