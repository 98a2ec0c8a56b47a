package org.parcours.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is to become the next version of a campaign. Name, world and steps say again what the document says, so that
 * lists need not read documents.
 *
 * @param name what the document calls the campaign
 * @param world the name of its world
 * @param steps the number of its steps, at least 0
 * @param document the text of the campaign file, kept character by character
 * @param author who saves it, where people log in
 * @param origin what made it
 */
public record Draft(String name, String world, int steps, String document, Optional<String> author, Origin origin) {
    public Draft {
        Text.name("campaign's name", name);
        Text.name("world's name", world);
        Text.kept("campaign's document", document);
        author.ifPresent(who -> Text.name("author", who));
        requireNonNull(origin, "origin");
        if (steps < 0) {
            throw new IllegalArgumentException("A campaign of " + steps + " steps, but it must have at least 0.");
        }
    }
}
