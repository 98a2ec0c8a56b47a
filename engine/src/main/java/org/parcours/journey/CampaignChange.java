package org.parcours.journey;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** One difference between two campaigns, as {@link CampaignChanges} finds and applies it. */
public sealed interface CampaignChange {
    /**
     * A step where there was none, with all that follows it.
     *
     * @param path where it comes
     */
    record Add(String path, CampaignStep step) implements CampaignChange {}

    /**
     * A step that is taken away with all that follows it.
     *
     * @param path where it stood
     */
    record Remove(String path, CampaignStep step) implements CampaignChange {}

    /**
     * Another action or wait at a step; what follows it stays.
     *
     * @param path where the step stands
     * @param before what it did, without what follows
     * @param after what it shall do, without what follows
     */
    record Replace(String path, CampaignStep before, CampaignStep after) implements CampaignChange {}

    /**
     * Another note at a step, which changes nothing for customers.
     *
     * @param path where the step stands
     */
    record Note(String path, Optional<String> before, Optional<String> after) implements CampaignChange {}

    /** Another name, world or note of the whole campaign. */
    record Text(TextField field, Optional<String> before, Optional<String> after) implements CampaignChange {
        public Text {
            if (field != TextField.NOTE && (before.isEmpty() || after.isEmpty())) {
                throw new IllegalArgumentException("Every campaign has a name and a world.");
            }
        }
    }

    /** Another audience or budget. */
    record Amount(AmountField field, OptionalDouble before, OptionalDouble after) implements CampaignChange {}

    /** The texts of a campaign. */
    enum TextField {
        /** What people call it. */
        NAME,
        /** The world it runs in. */
        WORLD,
        /** What people want to remember of it. */
        NOTE
    }

    /** The numbers of a campaign. */
    enum AmountField {
        /** Customers who enter. */
        AUDIENCE,
        /** Money it may cost. */
        BUDGET
    }

    /** Handles every kind. */
    default <R> R fold(
            Function<Add, R> add,
            Function<Remove, R> remove,
            Function<Replace, R> replace,
            Function<Note, R> note,
            Function<Text, R> text,
            Function<Amount, R> amount) {
        if (this instanceof Add added) {
            return add.apply(added);
        }
        if (this instanceof Remove removed) {
            return remove.apply(removed);
        }
        if (this instanceof Replace replaced) {
            return replace.apply(replaced);
        }
        if (this instanceof Note noted) {
            return note.apply(noted);
        }
        return this instanceof Text texts ? text.apply(texts) : amount.apply((Amount) this);
    }
}
