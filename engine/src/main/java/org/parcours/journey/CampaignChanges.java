package org.parcours.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.parcours.journey.CampaignChange.Add;
import org.parcours.journey.CampaignChange.Amount;
import org.parcours.journey.CampaignChange.AmountField;
import org.parcours.journey.CampaignChange.Note;
import org.parcours.journey.CampaignChange.Remove;
import org.parcours.journey.CampaignChange.Replace;
import org.parcours.journey.CampaignChange.Text;
import org.parcours.journey.CampaignChange.TextField;

/**
 * The differences between two campaigns, found by walking both trees from the start. Changes of one pair are
 * independent: all of them make the second campaign out of the first, and any of them alone makes a campaign.
 */
public final class CampaignChanges {
    private final List<CampaignChange> changes = new ArrayList<>();

    private CampaignChanges() {}

    /**
     * What makes one campaign out of another: first what concerns the whole campaign, then the steps, a step before
     * those that follow it, reactions by name. Equal campaigns differ in nothing. The cost is O(steps).
     */
    public static List<CampaignChange> between(Campaign before, Campaign after) {
        CampaignChanges found = new CampaignChanges();
        found.text(TextField.NAME, Optional.of(before.name()), Optional.of(after.name()));
        found.text(TextField.WORLD, Optional.of(before.world()), Optional.of(after.world()));
        found.text(TextField.NOTE, before.note(), after.note());
        found.amount(AmountField.AUDIENCE, amount(before.audience()), amount(after.audience()));
        found.amount(AmountField.BUDGET, before.budget(), after.budget());
        found.steps(StepPath.START, before.start(), after.start());
        return List.copyOf(found.changes);
    }

    /**
     * A campaign with some changes made, which must have been found from this campaign, each at most once.
     *
     * @param changes all or some of the changes between this campaign and another
     */
    public static Campaign apply(Campaign campaign, Collection<? extends CampaignChange> changes) {
        return new AppliedChanges(changes).to(campaign);
    }

    private void text(TextField field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(new Text(field, before, after));
        }
    }

    private void amount(AmountField field, OptionalDouble before, OptionalDouble after) {
        if (!before.equals(after)) {
            changes.add(new Amount(field, before, after));
        }
    }

    private static OptionalDouble amount(OptionalLong audience) {
        return audience.isPresent() ? OptionalDouble.of((double) audience.getAsLong()) : OptionalDouble.empty();
    }

    private void steps(String path, Optional<CampaignStep> before, Optional<CampaignStep> after) {
        if (before.isPresent() && after.isPresent()) {
            both(path, before.get(), after.get());
        } else {
            before.ifPresent(step -> changes.add(new Remove(path, step)));
            after.ifPresent(step -> changes.add(new Add(path, step)));
        }
    }

    private void both(String path, CampaignStep before, CampaignStep after) {
        if (!deed(before).equals(deed(after))) {
            changes.add(new Replace(path, deed(before), deed(after)));
        }
        if (!before.note().equals(after.note())) {
            changes.add(new Note(path, before.note(), after.note()));
        }
        TreeSet<String> reactions = new TreeSet<>(before.on().keySet());
        reactions.addAll(after.on().keySet());
        for (String reaction : reactions) {
            steps(StepPath.after(path, reaction), next(before, reaction), next(after, reaction));
        }
    }

    /** What a step does, without its note and what follows. */
    static CampaignStep deed(CampaignStep step) {
        return new CampaignStep(step.action(), step.waitDays(), Map.of());
    }

    private static Optional<CampaignStep> next(CampaignStep step, String reaction) {
        return Optional.ofNullable(step.on().get(reaction));
    }
}
