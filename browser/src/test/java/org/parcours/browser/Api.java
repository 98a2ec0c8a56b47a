package org.parcours.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/** Prepares and looks up what a test is not about, past the page. */
final class Api {
    private final APIRequestContext requests;
    private final String address;

    Api(APIRequestContext requests, String address) {
        this.requests = requests;
        this.address = address;
    }

    /** Imports a campaign file; its id. */
    String addCampaign(String file) {
        return send("/campaigns/import", file).getAsJsonObject().get("id").getAsString();
    }

    /** Keeps a table; its id. */
    String addTable(String name, String csv) {
        RequestOptions file = RequestOptions.create()
                .setHeader("Content-Type", "application/octet-stream")
                .setHeader("Origin", address)
                .setData(csv.getBytes(StandardCharsets.UTF_8));
        return answer(requests.post(address + "/api/v1/experiments/tables?name=" + name, file))
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    /** Creates a campaign from a template; its id. */
    String addTemplate(String template) {
        return addCampaign(template(template).toString());
    }

    /** The campaign's document as it is saved. */
    JsonObject document(String id) {
        return read("/campaigns/" + id).getAsJsonObject().getAsJsonObject("document");
    }

    /** What an analysis of a document answers. */
    JsonObject analysis(String path, JsonObject document) {
        JsonObject body = new JsonObject();
        body.add("document", document);
        return send(path, body.toString()).getAsJsonObject();
    }

    JsonObject template(String id) {
        return StreamSupport.stream(read("/templates").getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(template -> template.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow()
                .getAsJsonObject("document");
    }

    JsonElement read(String path) {
        return answer(requests.get(address + "/api/v1" + path));
    }

    /** Saves a copy of a world under a new name, in which journeys may have another depth. */
    void addWorld(String shipped, String name, int depth) {
        JsonObject document = read("/worlds/" + shipped).getAsJsonObject().getAsJsonObject("document");
        document.addProperty("name", name);
        document.addProperty("depth", depth);
        JsonObject body = new JsonObject();
        body.add("document", document);
        answer(requests.put(address + "/api/v1/worlds/" + name, json(body.toString())));
    }

    private JsonElement send(String path, String body) {
        return answer(requests.post(address + "/api/v1" + path, json(body)));
    }

    private RequestOptions json(String body) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Origin", address)
                .setData(body);
    }

    private static JsonElement answer(APIResponse response) {
        requireDone(response);
        return JsonParser.parseString(response.text());
    }

    private static void requireDone(APIResponse response) {
        if (!response.ok()) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(response.url(), response.status(), response.text()));
        }
    }
}
