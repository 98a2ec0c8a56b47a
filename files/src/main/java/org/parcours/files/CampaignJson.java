package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.parcours.journey.split.CampaignCustomers;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerCondition;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;

/** Campaigns as JSON: the same for equal campaigns. */
final class CampaignJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CampaignJson() {}

    static ObjectNode of(DividedCampaign campaign) {
        ObjectNode json = JSON.objectNode();
        json.put("name", campaign.name()).put("world", campaign.world());
        campaign.audience().ifPresent(audience -> json.put("audience", audience));
        number(json, "budget", campaign.budget());
        campaign.note().ifPresent(note -> json.put("note", note));
        campaign.customers().ifPresent(customers -> json.set("customers", of(customers)));
        campaign.start().ifPresent(start -> json.set("start", of(start)));
        return json;
    }

    private static ObjectNode of(CampaignCustomers customers) {
        return customers.fold(
                files -> {
                    ObjectNode json = JSON.objectNode().put("file", files.file());
                    files.model().ifPresent(model -> json.put("model", model));
                    return json;
                },
                kept -> JSON.objectNode().put("table", kept.table()));
    }

    static ObjectNode of(CampaignPart part) {
        return part.fold(CampaignJson::of, CampaignJson::of);
    }

    private static ObjectNode of(DrawnStep step) {
        ObjectNode json = JSON.objectNode();
        json.put("channel", step.action().channel())
                .put("message", step.action().message());
        step.waitDays().ifPresent(days -> json.put("wait_days", days));
        step.note().ifPresent(note -> json.put("note", note));
        if (!step.on().isEmpty()) {
            ObjectNode on = json.putObject("on");
            new TreeMap<>(step.on()).forEach((reaction, next) -> on.set(reaction, of(next)));
        }
        return json;
    }

    private static ObjectNode of(CustomerSplit split) {
        ObjectNode json = JSON.objectNode();
        ArrayNode branches = json.putArray("split");
        for (CustomerSplit.Branch branch : split.branches()) {
            ObjectNode one = branches.addObject().put("name", branch.name());
            one.set("when", of(branch.when()));
            branch.then().ifPresent(then -> one.set("then", of(then)));
        }
        split.otherwise().ifPresent(otherwise -> json.set("otherwise", of(otherwise)));
        return json;
    }

    private static ObjectNode of(CustomerCondition condition) {
        ObjectNode json = JSON.objectNode().put("column", condition.column());
        return condition.fold(
                range -> {
                    number(json, "at_least", range.atLeast());
                    number(json, "below", range.below());
                    return json;
                },
                oneOf -> {
                    if (oneOf.values().size() == 1) {
                        return json.put("is", oneOf.values().get(0));
                    }
                    oneOf.values().forEach(json.putArray("is")::add);
                    return json;
                });
    }

    private static void number(ObjectNode json, String field, OptionalDouble number) {
        number.ifPresent(value -> json.put(field, BigDecimal.valueOf(value).stripTrailingZeros()));
    }
}
