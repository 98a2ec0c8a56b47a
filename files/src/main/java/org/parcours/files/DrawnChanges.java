package org.parcours.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignChanges;
import org.parcours.journey.StepPath;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.CustomerSplit.Branch;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;

/** The differences between two drawn campaigns, in the documents of {@link ChangeDocument}. */
public final class DrawnChanges {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> changes = new ArrayList<>();

    private DrawnChanges() {}

    /**
     * What makes one campaign out of another: first what concerns the whole campaign, then steps and splits, each before
     * what follows it. O(steps and branches).
     */
    public static List<ObjectNode> between(DividedCampaign before, DividedCampaign after) {
        DrawnChanges found = new DrawnChanges();
        CampaignChanges.between(frame(before), frame(after)).stream()
                .map(ChangeDocument::of)
                .forEach(found.changes::add);
        if (!before.customers().equals(after.customers())) {
            found.add("field", "customers", customers(before), customers(after));
        }
        found.parts(StepPath.START, before.start(), after.start());
        return List.copyOf(found.changes);
    }

    private static Campaign frame(DividedCampaign campaign) {
        return new Campaign(
                campaign.name(),
                campaign.world(),
                campaign.audience(),
                campaign.budget(),
                campaign.note(),
                Optional.empty());
    }

    private static JsonNode customers(DividedCampaign campaign) {
        JsonNode customers = CampaignFile.toJson(campaign).get("customers");
        return customers == null ? JSON.nullNode() : JSON.textNode(customers.toString());
    }

    private void add(String kind, String path, JsonNode before, JsonNode after) {
        ObjectNode json = JSON.objectNode().put("kind", kind).put("path", path);
        json.set("before", before);
        json.set("after", after);
        changes.add(json);
    }

    private void parts(String path, Optional<CampaignPart> before, Optional<CampaignPart> after) {
        if (before.isPresent() && after.isPresent() && sameKind(before.get(), after.get())) {
            if (before.get() instanceof DrawnStep step) {
                steps(path, step, (DrawnStep) after.get());
            } else {
                splits(path, (CustomerSplit) before.get(), (CustomerSplit) after.get());
            }
            return;
        }
        before.ifPresent(part -> add("remove", path, CampaignJson.of(part), JSON.nullNode()));
        after.ifPresent(part -> add("add", path, JSON.nullNode(), CampaignJson.of(part)));
    }

    private static boolean sameKind(CampaignPart one, CampaignPart other) {
        return one instanceof DrawnStep == other instanceof DrawnStep;
    }

    private void steps(String path, DrawnStep before, DrawnStep after) {
        replaced(path, deed(before), deed(after));
        if (!before.note().equals(after.note())) {
            add("note", path, note(before), note(after));
        }
        Set<String> reactions = new TreeSet<>(before.on().keySet());
        reactions.addAll(after.on().keySet());
        for (String reaction : reactions) {
            parts(
                    StepPath.after(path, reaction),
                    Optional.ofNullable(before.on().get(reaction)),
                    Optional.ofNullable(after.on().get(reaction)));
        }
    }

    private void splits(String path, CustomerSplit before, CustomerSplit after) {
        replaced(path, conditions(before), conditions(after));
        Set<String> ways = new TreeSet<>();
        for (CustomerSplit split : List.of(before, after)) {
            split.branches().forEach(branch -> ways.add(branch.name()));
        }
        for (String way : ways) {
            parts(StepPath.branch(path, way), next(before, way), next(after, way));
        }
        parts(StepPath.branch(path, CustomerSplit.OTHERWISE), before.otherwise(), after.otherwise());
    }

    private void replaced(String path, CampaignPart before, CampaignPart after) {
        if (!before.equals(after)) {
            add("replace", path, CampaignJson.of(before), CampaignJson.of(after));
        }
    }

    /** What a step does, without its note and what follows. */
    private static DrawnStep deed(DrawnStep step) {
        return new DrawnStep(step.action(), step.waitDays(), Optional.empty(), Map.of());
    }

    /** How a split divides, without what follows. */
    private static CustomerSplit conditions(CustomerSplit split) {
        return new CustomerSplit(
                split.branches().stream()
                        .map(branch -> new Branch(branch.name(), branch.when(), Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    private static Optional<CampaignPart> next(CustomerSplit split, String way) {
        return split.branches().stream()
                .filter(branch -> branch.name().equals(way))
                .findFirst()
                .flatMap(Branch::then);
    }

    private static JsonNode note(DrawnStep step) {
        return step.note().<JsonNode>map(JSON::textNode).orElseGet(JSON::nullNode);
    }
}
