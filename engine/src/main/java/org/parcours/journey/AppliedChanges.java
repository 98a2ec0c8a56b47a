package org.parcours.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.parcours.journey.CampaignChange.Add;
import org.parcours.journey.CampaignChange.Amount;
import org.parcours.journey.CampaignChange.Note;
import org.parcours.journey.CampaignChange.Remove;
import org.parcours.journey.CampaignChange.Replace;
import org.parcours.journey.CampaignChange.Text;

/** Makes a campaign out of another by changes; a change that does not fit the campaign as it is now is refused. */
final class AppliedChanges {
    private final Map<String, Add> adds = new HashMap<>();
    private final Map<String, Remove> removes = new HashMap<>();
    private final Map<String, Replace> replaces = new HashMap<>();
    private final Map<String, Note> notes = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    /** By the path of a step: the reactions after which a step is added. */
    private final Map<String, List<String>> added = new HashMap<>();

    AppliedChanges(Collection<? extends CampaignChange> changes) {
        for (CampaignChange change : changes) {
            boolean fresh = change.fold(
                    add -> adds.put(add.path(), add) == null,
                    remove -> removes.put(remove.path(), remove) == null,
                    replace -> replaces.put(replace.path(), replace) == null,
                    note -> notes.put(note.path(), note) == null,
                    texts::add,
                    amounts::add);
            if (!fresh) {
                throw new IllegalArgumentException("The change " + change + " is there twice; keep one of them.");
            }
        }
        adds.keySet().forEach(this::noteParent);
    }

    Campaign to(Campaign campaign) {
        Campaign changed = campaign.withStart(at(StepPath.START, campaign.start()));
        requireNoneLeft();
        for (Text text : texts) {
            changed = with(changed, text);
        }
        for (Amount amount : amounts) {
            changed = with(changed, amount);
        }
        return changed;
    }

    private void noteParent(String path) {
        if (!path.equals(StepPath.START)) {
            int slash = path.lastIndexOf('/');
            String parent = slash < 0 ? StepPath.START : path.substring(0, slash);
            added.computeIfAbsent(parent, reactions -> new ArrayList<>()).add(path.substring(slash + 1));
        }
    }

    private Optional<CampaignStep> at(String path, Optional<CampaignStep> here) {
        Add add = adds.remove(path);
        if (add != null) {
            require(here.isEmpty(), path, "a step stands there already");
            return Optional.of(add.step());
        }
        Remove remove = removes.remove(path);
        if (remove != null) {
            require(here.equals(Optional.of(remove.step())), path, "another step stands there now");
            return Optional.empty();
        }
        return here.map(step -> changed(path, step));
    }

    private CampaignStep changed(String path, CampaignStep step) {
        CampaignStep deed = deed(path, step);
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        step.on()
                .forEach((reaction, next) -> at(StepPath.after(path, reaction), Optional.of(next))
                        .ifPresent(changed -> on.put(reaction, changed)));
        for (String reaction : added.getOrDefault(path, List.of())) {
            at(StepPath.after(path, reaction), Optional.ofNullable(step.on().get(reaction)))
                    .ifPresent(next -> on.put(reaction, next));
        }
        return new CampaignStep(deed.action(), deed.waitDays(), note(path, step), on);
    }

    private CampaignStep deed(String path, CampaignStep step) {
        CampaignStep deed = CampaignChanges.deed(step);
        Replace replace = replaces.remove(path);
        if (replace == null) {
            return deed;
        }
        require(deed.equals(replace.before()), path, "the step does something else now");
        return replace.after();
    }

    private Optional<String> note(String path, CampaignStep step) {
        Note note = notes.remove(path);
        if (note == null) {
            return step.note();
        }
        require(step.note().equals(note.before()), path, "the note says something else now");
        return note.after();
    }

    private void requireNoneLeft() {
        for (Map<String, ?> left : List.of(adds, removes, replaces, notes)) {
            left.keySet().forEach(path -> require(false, path, "no step leads there"));
        }
    }

    private static void require(boolean holds, String path, String why) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The change at \"%s\" does not fit this campaign: %s. Find the changes again."
                            .formatted(path, why));
        }
    }

    private static Campaign with(Campaign campaign, Text text) {
        Optional<String> after = text.after();
        return switch (text.field()) {
            case NAME ->
                new Campaign(
                        after.orElseThrow(),
                        campaign.world(),
                        campaign.audience(),
                        campaign.budget(),
                        campaign.note(),
                        campaign.start());
            case WORLD ->
                new Campaign(
                        campaign.name(),
                        after.orElseThrow(),
                        campaign.audience(),
                        campaign.budget(),
                        campaign.note(),
                        campaign.start());
            case NOTE ->
                new Campaign(
                        campaign.name(),
                        campaign.world(),
                        campaign.audience(),
                        campaign.budget(),
                        after,
                        campaign.start());
        };
    }

    private static Campaign with(Campaign campaign, Amount amount) {
        OptionalDouble after = amount.after();
        OptionalLong audience = switch (amount.field()) {
            case AUDIENCE -> after.isPresent() ? OptionalLong.of((long) after.getAsDouble()) : OptionalLong.empty();
            case BUDGET -> campaign.audience();
        };
        OptionalDouble budget = switch (amount.field()) {
            case AUDIENCE -> campaign.budget();
            case BUDGET -> after;
        };
        return new Campaign(campaign.name(), campaign.world(), audience, budget, campaign.note(), campaign.start());
    }
}
