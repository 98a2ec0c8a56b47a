package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.parcours.num.CensoredMedian;
import org.parcours.plan.learn.LearningTime;

/** Whether a drawn start shortens learning, as JSON; values are those of the whole audience. */
public final class LearningTimeDocument {
    private LearningTimeDocument() {}

    /**
     * The document of a learning time.
     *
     * @param learner the name of who learnt
     * @param world the world's name
     * @param audience customers who enter the campaign
     * @param entrantsPerDay customers who enter a day, to tell customers in days; empty where nobody said
     */
    public static ObjectNode of(
            LearningTime time, String learner, String world, double audience, OptionalLong entrantsPerDay) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("learner", learner)
                .put("world", world)
                .put("share", time.share())
                .put("seeds", time.warm().until().size())
                .put("start_value", audience * time.startValue())
                .put("optimum", audience * time.optimum());
        put(json.putObject("warm"), time.warm(), audience, entrantsPerDay);
        put(json.putObject("cold"), time.cold(), audience, entrantsPerDay);
        put(json.putObject("saved"), time.saved(), entrantsPerDay);
        return json.put("verdict", time.verdict().name().toLowerCase(Locale.ROOT));
    }

    private static void put(ObjectNode json, CensoredMedian figure, OptionalLong entrantsPerDay) {
        LearningProgressDocument.put(json, "customers", figure.median());
        if (figure.lower().isEmpty() && figure.upper().isEmpty()) {
            json.putNull("interval");
        } else {
            ArrayNode interval = json.putArray("interval");
            add(interval, figure.lower());
            add(interval, figure.upper());
        }
        LearningProgressDocument.put(json, "days", ProposalDocument.days(figure.median(), entrantsPerDay));
    }

    private static void put(ObjectNode json, LearningTime.Runs runs, double audience, OptionalLong entrantsPerDay) {
        put(json, runs.customers(), entrantsPerDay);
        json.put("reached", runs.reached());
        ArrayNode all = json.putArray("runs");
        runs.until().forEach(until -> until.ifPresentOrElse(all::add, all::addNull));
        ArrayNode curve = json.putArray("curve");
        for (LearningTime.Band band : runs.curve()) {
            ObjectNode point =
                    curve.addObject().put("customers", band.customers()).put("value", audience * band.mean());
            point.putArray("interval").add(audience * band.lower()).add(audience * band.upper());
        }
    }

    private static void add(ArrayNode interval, OptionalDouble end) {
        end.ifPresentOrElse(interval::add, interval::addNull);
    }
}
