package org.parcours.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A saved version of a campaign, without its document: see {@link Campaigns#document}. Versions never change.
 *
 * @param campaign the campaign's id
 * @param number from 1, without gaps
 * @param name what the campaign is called in this version
 * @param world the name of its world in this version
 * @param steps the number of its steps in this version
 * @param saved when
 * @param author by whom, where people log in
 * @param origin what made it
 */
public record Version(
        String campaign,
        int number,
        String name,
        String world,
        int steps,
        Instant saved,
        Optional<String> author,
        Origin origin) {}
