package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFileTest {
    private static final String GOOD = """
            {"name": "Brand first", "world": "stories", "audience": 1000,
             "start": {"channel": "email", "message": "brand",
                       "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("campaign.json"), text);
    }

    /** In the replacement, "^" stands before the place that the refusal must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "channel": "email" | "channel": ^"emial"                          | unknown channel "emial"; did you mean "email"?
            "promotion"        | ^"promo"                                     | unknown message "promo"; known are brand, promotion
            "promotion"        | ^0                                           | expected a text; put it in quotes
            {"engagement"      | {^"click"                                    | unknown reaction "click"
            {"engagement"      | {^"conversion"                               | no step can follow "conversion"
            1000               | ^0                                           | is 0, expected a number from 1
            1000               | ^1.5                                         | expected a whole number of customers
            "start"            | ^"begin"                                     | unknown field "begin"
            "stories"          | ^"storys"                                    | no world "storys"; name one that ships
            "sms", "message"   | "sms", "wait_days": ^0, "message"            | is 0, expected a whole number from 1
            "audience": 1000   | "budget": ^0                                  | is 0, expected money above 0
            "audience": 1000   | "budget": ^"much"                             | is "much", expected a finite number
            "audience": 1000   | "note": ^5                                    | is 5, expected a text
            "sms", "message"   | "sms", "note": ^[1], "message"                | is a list, expected a text
            "name": "Brand first", | "name": "Brand first", ^"name": "again", | stands here twice
            """)
    void refusesWhereItStands(String piece, String replacement, String reason) throws IOException {
        String marked = GOOD.replace(piece, replacement);
        String[] lines = marked.substring(0, marked.indexOf('^')).split("\n", -1);
        String place = ":" + lines.length + ":" + (lines[lines.length - 1].length() + 1) + ": ";
        Path file = write(marked.replace("^", ""));
        assertThatThrownBy(() -> CampaignFile.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("campaign.json" + place)
                .hasMessageContaining(reason);
    }

    @Test
    void stepsBelowTheDepthAreRefused() throws IOException {
        String step = "{\"channel\": \"sms\", \"message\": \"brand\"";
        String five = step + ", \"on\": {\"negative\": ";
        Path file = write("{\"name\": \"deep\", \"world\": \"stories\", \"start\": " + five.repeat(4) + step + "}"
                + "}}".repeat(4) + "}");
        assertThatThrownBy(() -> CampaignFile.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("step 5 lies below the depth of world \"stories\", which is 4");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        CampaignFile file = CampaignFile.read(write(GOOD));
        Path copy = folder.resolve("copy.json");
        CampaignFile.write(copy, file.campaign());
        assertThat(CampaignFile.read(copy).campaign()).isEqualTo(file.campaign());
    }

    @Test
    void aWorldFileIsFoundBesideItsCampaign() throws IOException {
        Files.createDirectory(folder.resolve("worlds"));
        Files.writeString(folder.resolve("worlds/mine.yaml"), WorldFile.shipped("stories"));
        CampaignFile file = CampaignFile.read(write(GOOD.replace("\"stories\"", "\"worlds/mine.yaml\"")));
        assertThat(file.world().name()).isEqualTo("stories");
    }
}
