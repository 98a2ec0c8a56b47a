package org.parcours.server.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.time.Instant;
import java.util.Optional;
import org.parcours.journey.Campaign;
import org.parcours.server.http.Refusal;
import org.parcours.simulate.DividedFit;
import org.parcours.simulate.Division;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.World;

/**
 * A world that campaigns can name.
 *
 * @param world what it says
 * @param text its document, JSON or YAML
 * @param digest SHA-256 of the text
 * @param version counts the saves, from 1; 1 for a world that ships
 * @param saved when it was last saved; empty for a world that ships
 */
public record KnownWorld(World world, String text, String digest, int version, Optional<Instant> saved) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());

    /** Whether it ships with Parcours, and so cannot be changed. */
    public boolean shipped() {
        return saved.isEmpty();
    }

    /**
     * The world, for a campaign that fits it.
     *
     * @throws org.parcours.server.http.Problem with the first step that does not fit
     */
    public World fitting(Campaign campaign) {
        Refusal.ofCampaign(() -> ExpectedSimulation.run(world, campaign)); // which looks at every step
        return world;
    }

    /**
     * The world, for a campaign with its customers that fits it.
     *
     * @throws org.parcours.server.http.Problem with the first step that does not fit
     */
    public World fitting(Division division) {
        Refusal.ofCampaign(() -> {
            DividedFit.require(world, division.campaign());
            return ExpectedSimulation.run(world, division); // which looks at everything
        });
        return world;
    }

    /** Its document as JSON. */
    JsonNode json() {
        return parsed(shipped() ? YAML : JSON);
    }

    /** Its document as YAML: with its comments where it ships. */
    String yaml() {
        try {
            return shipped() ? text : YAML.writeValueAsString(json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON cannot be written as YAML", impossible);
        }
    }

    private JsonNode parsed(ObjectMapper mapper) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the text of world " + world.name() + " was read before", impossible);
        }
    }
}
