package org.parcours.browser;

import com.google.gson.JsonObject;

/** A campaign with a step on every branch of a world as deep as wanted: 255 steps on 8 levels. */
final class LargeTree {
    private LargeTree() {}

    /** Adds a new world of that depth and the campaign in it; the campaign's id. */
    static String add(Api api, String world, int levels) {
        api.addWorld("stories", world, levels);
        JsonObject campaign = new JsonObject();
        campaign.addProperty("name", "Every branch of %d levels".formatted(levels));
        campaign.addProperty("world", world);
        campaign.add("start", tree(levels));
        return api.addCampaign(campaign.toString());
    }

    private static JsonObject tree(int levels) {
        JsonObject step = new JsonObject();
        step.addProperty("channel", levels % 2 == 0 ? "email" : "display");
        step.addProperty("message", levels % 2 == 0 ? "brand" : "promotion");
        if (levels > 1) {
            JsonObject on = new JsonObject();
            on.add("engagement", tree(levels - 1));
            on.add("negative", tree(levels - 1));
            step.add("on", on);
        }
        return step;
    }
}
