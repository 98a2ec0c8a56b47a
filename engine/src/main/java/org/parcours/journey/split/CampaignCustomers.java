package org.parcours.journey.split;

import java.util.Optional;
import java.util.function.Function;

/** Where the customers of a campaign come from. */
public sealed interface CampaignCustomers {
    /**
     * A table in a file.
     *
     * @param file its path, from the campaign's folder
     * @param model the path of an uplift model, which adds a column {@code effect_ARM} for each arm but its control
     */
    record Files(String file, Optional<String> model) implements CampaignCustomers {}

    /**
     * A table that is kept in the studio.
     *
     * @param table its id
     */
    record Kept(String table) implements CampaignCustomers {}

    /** Handles both kinds. */
    default <R> R fold(Function<Files, R> files, Function<Kept, R> kept) {
        return this instanceof Files named ? files.apply(named) : kept.apply((Kept) this);
    }
}
