package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.files.LogReader;
import org.parcours.files.TableSource;
import org.parcours.log.JourneyLog;

class LearnBanditTest extends CommandTest {
    private static final String MODEL = """
            state,action,next_state,probability,reward
            new,mail,bought,0.1,30
            new,mail,gone,0.9,-1
            new,call,bought,0.6,25
            new,call,gone,0.4,-5
            old,mail,bought,0.2,30
            old,mail,gone,0.8,-1
            """;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = Files.writeString(folder.resolve("model.csv"), MODEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"epsilon-greedy", "ucb", "linucb", "thompson", "linear-thompson", "squarecb"})
    void everyMethodFindsTheBestContactOfAModel(String method) throws IOException {
        JsonNode learnt = answer(
                "learn",
                "--mdp",
                model.toString(),
                "--start",
                "new",
                "--start",
                "old",
                "--method",
                method,
                "--customers",
                "3000",
                "--batch",
                "10",
                "--json");
        // call in new: 0.6 · 25 − 0.4 · 5 = 13; mail in old: 0.2 · 30 − 0.8 = 5.2; half of the customers each
        assertThat(learnt.get("exact_value").asDouble()).isEqualTo(9.1, within(1e-9));
        assertThat(learnt.get("optimum").asDouble()).isEqualTo(9.1, within(1e-9));
        assertThat(learnt.get("policy").get("states").get("new").get("call").asDouble())
                .isEqualTo(1);
        assertThat(learnt.get("value_interval").get(0).asDouble()).isLessThan(9.4);
        assertThat(learnt.get("value_interval").get(1).asDouble()).isGreaterThan(8.8);
        assertThat(learnt.get("episodes").asInt()).isEqualTo(3000);
        assertThat(learnt.get("curve").get(0).get(0).asInt()).isEqualTo(0);
        assertThat(learnt.get("method").asText()).isEqualTo(method);
        assertThat(learnt.get("explored").asInt()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aWorldIsAskedForItsBestFirstContact() throws IOException {
        JsonNode learnt = answer(
                "learn",
                "--world",
                "stories",
                "--method",
                "thompson",
                "--customers",
                "50000",
                "--batch",
                "1000",
                "--json");
        // sms with the promotion: 0.0015 · 1.375 · 2 = 0.4125 % convert, 0.825 EUR a customer and nothing to pay
        assertThat(learnt.get("optimum").asDouble()).isEqualTo(0.825, within(1e-9));
        assertThat(learnt.get("policy").get("states").get("stories").has("sms/promotion"))
                .isTrue();
    }

    @Test
    void itsLogCanBeReplayed() throws IOException {
        Path log = folder.resolve("log.csv");
        answer(
                "learn",
                "--mdp",
                model.toString(),
                "--method",
                "epsilon-greedy",
                "--exploration",
                "0.5",
                "--customers",
                "4000",
                "--log-out",
                log.toString(),
                "--json");
        JourneyLog decisions =
                LogReader.read(TableSource.of(log.toString(), Optional.empty())).log();
        assertThat(decisions.journeys()).isEqualTo(4000);
        JsonNode replayed = answer("learn", log.toString(), "--method", "thompson", "--json");
        // the rarer of two arms had 0.25: a quarter of the events counts
        assertThat(replayed.get("lowest_propensity").asDouble()).isEqualTo(0.25, within(1e-12));
        assertThat(replayed.get("events").asInt()).isEqualTo(4000);
        assertThat(replayed.get("matched").asInt())
                .isBetween(880, 1120)
                .isEqualTo(replayed.get("episodes").asInt());
        assertThat(replayed.get("value").asDouble()).isEqualTo(13, within(1.6));
        assertThat(replayed.get("policy").get("states").get("new").get("call").asDouble())
                .isEqualTo(1);
        assertThat(replayed.has("exact_value")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learn --mdp MODEL --method ucb --horizon 3|--horizon has no meaning with ucb",
                "learn --mdp MODEL --method ucb --evenly|--evenly has no meaning for a model",
                "learn --mdp MODEL --horizon 3 --alpha 2|--alpha has no meaning with q-learning",
                "learn LOG --method ucb --customers 9|--customers has no meaning for a log",
                "learn LOG --method sarsa|cannot learn from a log"
            })
    void optionsWithoutMeaningAreWrongUsage(String arguments, String message) {
        assertThat(run((Object[]) arguments.replace("MODEL", model.toString()).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void modelsOfJourneysAreRefused() throws IOException {
        Path longer = Files.writeString(folder.resolve("longer.csv"), """
                state,action,next_state,probability,reward
                a,go,b,1,0
                b,go,end,1,1
                """);
        assertThat(run("learn", "--mdp", longer, "--method", "ucb")).isEqualTo(1);
        assertThat(err.toString()).contains("where journeys go on");
    }

    private JsonNode answer(Object... arguments) throws IOException {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return json();
    }
}
