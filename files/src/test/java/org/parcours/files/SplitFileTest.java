package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.journey.split.CampaignCustomers;
import org.parcours.simulate.BranchResult;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.KeyFigure;

/** Campaigns that divide their customers, in files. */
class SplitFileTest {
    private static final String GOOD = """
            {
              "name": "Two kinds",
              "world": "stories",
              "audience": 1000,
              "customers": {
                "file": "customers.csv"
              },
              "start": {
                "split": [
                  {
                    "name": "grown",
                    "when": {
                      "column": "age",
                      "at_least": 18,
                      "below": 65.5
                    },
                    "then": {
                      "channel": "email",
                      "message": "brand"
                    }
                  },
                  {
                    "name": "coast",
                    "when": {
                      "column": "city",
                      "is": [
                        "Riga",
                        "Oslo"
                      ]
                    }
                  }
                ],
                "otherwise": {
                  "channel": "sms",
                  "message": "promotion",
                  "on": {
                    "engagement": {
                      "split": [
                        {
                          "name": "Bern",
                          "when": {
                            "column": "city",
                            "is": "Bern"
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
            """;

    /** A mail changes what comes by a tenth of the age. */
    private static final String MODEL = """
            {"format": "parcours-uplift", "version": 1, "made_by": "hand", "learner": "t", "base": "linear",
             "treatment": "arm", "outcome": "bought", "arms": ["none", "mail"], "rows": 10, "seed": 1,
             "schema_hash": "%s", "features": [{"name": "age"}],
             "model": {"kind": "outcome-by-arm", "outcomes": [
               {"link": "identity", "encoding": [{"kind": "number"}], "score": "linear",
                "intercept": 0, "coefficients": [0], "unknown": [0]},
               {"link": "identity", "encoding": [{"kind": "number"}], "score": "linear",
                "intercept": 0, "coefficients": [0.1], "unknown": [0]}]}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeCustomers() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), """
                name,age,city
                a,20,Bern
                b,65,Riga
                c,17,Riga
                d,,Oslo
                e,70,Bern
                """);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("campaign.json"), text);
    }

    @Test
    void whatIsReadIsWrittenTheSame() throws IOException {
        CampaignFile file = CampaignFile.read(write(GOOD));
        assertThat(CampaignFile.text(file.drawn())).isEqualTo(GOOD);
        assertThat(CampaignFile.parse("c.json", CampaignFile.text(file.drawn())))
                .isEqualTo(file.drawn());
    }

    @Test
    void customersAreDividedByTheirTable() throws IOException {
        CampaignFile file = CampaignFile.read(write(GOOD));
        CampaignResult result = ExpectedSimulation.run(file.world(), file.division());
        // grown: a and b; of the others c and d live at the coast, also d, whose age is unknown; e is left
        assertThat(result.branches())
                .extracting(BranchResult::path)
                .containsExactly(
                        "[grown]",
                        "[coast]",
                        "[otherwise]",
                        "[otherwise]/engagement/[Bern]",
                        "[otherwise]/engagement/[otherwise]");
        assertThat(result.branches()).extracting(BranchResult::share).containsExactly(0.4, 0.4, 0.2, 1.0, 0.0);
        assertThat(result.value(KeyFigure.CONTACTS)).isEqualTo(600, within(1e-9));
        String json = SimulationDocument.of(result).get("branches").get(0).toString();
        assertThat(json).isEqualTo("{\"path\":\"[grown]\",\"name\":\"grown\",\"share\":0.4,\"people\":400}");
    }

    /** In the replacement, "^" stands before the place that the refusal must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "column": "age"    | "column": ^"ages"                | unknown column "ages"; did you mean "age"?
            "column": "age"    | "colum": "age"                   | unknown field "colum"; did you mean "column"?
            "at_least": 18     | "at_least": ^"18"                | is "18", expected a finite number
            "at_least": 18     | "at_least": 80                   | which no number meets
            "is": "Bern"       | "below": 3                       | holds categories such as "Bern"
            "name": "coast"    | "name": ^"a/b"                   | A branch is called "a/b"
            "name": "coast"    | "name": ^"otherwise"             | A branch is called "otherwise"
            "name": "coast"    | "name": "grown"                  | Two branches of a split are called "grown"
            customers.csv      | customer.csv                     | there is no file
            "file": "customers.csv" | "table": ^"t1"              | names a table that a studio keeps
            "channel": "email" | "channel": ^"emial"              | unknown channel "emial"; did you mean "email"?
            "otherwise": {     | ^"else": {                       | unknown field "else"
            """)
    void refusesWhereItStands(String piece, String replacement, String reason) throws IOException {
        String marked = GOOD.replace(piece, replacement);
        Path file = write(marked.replace("^", ""));
        assertThatThrownBy(() -> CampaignFile.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(reason);
        if (marked.contains("^")) {
            String[] lines = marked.substring(0, marked.indexOf('^')).split("\n", -1);
            String place = ":" + lines.length + ":" + (lines[lines.length - 1].length() + 1) + ": ";
            assertThatThrownBy(() -> CampaignFile.read(file)).hasMessageContaining("campaign.json" + place);
        }
    }

    @Test
    void aSplitWithoutCustomersIsRefusedWhereItLooksAtThem() throws IOException {
        Path file = write(GOOD.replace("\"customers\": {\n    \"file\": \"customers.csv\"\n  },", ""));
        assertThatThrownBy(() -> CampaignFile.read(file))
                .hasMessageContaining("start.split[0].when: looks at customers, but the campaign names none")
                .hasMessageContaining("add \"customers\": {\"file\": \"customers.csv\"}");
    }

    @Test
    void aTableOfTheStudioIsNamedByItsId() {
        String kept = GOOD.replace("\"file\": \"customers.csv\"", "\"table\": \"t1\"");
        assertThat(CampaignFile.parse("c.json", kept).customers()).contains(new CampaignCustomers.Kept("t1"));
        assertThat(CampaignFile.text(CampaignFile.parse("c.json", kept))).isEqualTo(kept);
    }

    @Test
    void aModelAddsTheEffectsOfItsArms() throws IOException {
        String hash = new StoredUplift.Schema(List.of("age"), List.of(List.of())).hash();
        Files.writeString(folder.resolve("model.json"), MODEL.formatted(hash));
        String text = GOOD.replace(
                        "\"file\": \"customers.csv\"", "\"file\": \"customers.csv\", \"model\": \"model.json\"")
                .replace(
                        "\"column\": \"age\",\n          \"at_least\": 18,\n          \"below\": 65.5",
                        "\"column\": \"effect_mail\", \"at_least\": 6");
        CampaignFile file = CampaignFile.read(write(text));
        assertThat(file.customers().orElseThrow().names()).containsExactly("name", "age", "city", "effect_mail");
        CampaignResult result = ExpectedSimulation.run(file.world(), file.division());
        // of ages 20, 65, 17, unknown and 70, a tenth is at least 6 for 65 and 70
        assertThat(result.branches().get(0).share()).isEqualTo(0.4, within(1e-12));
        assertThat(file.drawn().customers())
                .contains(new CampaignCustomers.Files("customers.csv", Optional.of("model.json")));
    }

    @Test
    void whatKnowsNoSplitsRefusesThem() throws IOException {
        CampaignFile file = CampaignFile.read(write(GOOD));
        assertThatThrownBy(file::campaign)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Two kinds\" divides its customers at the start");
    }
}
