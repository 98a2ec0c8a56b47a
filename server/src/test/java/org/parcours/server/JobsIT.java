package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.server.Client.Answer;

/** Long work: progress, results, cancelling, and what a restart says of it. */
class JobsIT {
    private static final String DRAWN = """
            {"name": "job", "world": "stories", "audience": 1000000,
             "start": {"channel": "email", "message": "brand",
                       "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}""";
    private static final String LONG = DRAWN.replace("1000000", "1000000000");

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static String campaign(String document) {
        return CLIENT.post("/api/v1/campaigns", "{\"document\": " + document + "}")
                .json()
                .get("id")
                .textValue();
    }

    private static JsonNode started(String request) {
        Answer answer = CLIENT.post("/api/v1/jobs", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private static String launch(String document) {
        return started("{\"kind\": \"launch\", \"campaign\": \"%s\", \"version\": 1, \"seed\": 7}"
                        .formatted(campaign(document)))
                .get("id")
                .textValue();
    }

    private static List<JsonNode> events(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + SERVER.port() + "/api/v1/jobs/" + id + "/events"))
                .timeout(Duration.ofSeconds(60))
                .build();
        List<JsonNode> events = new ArrayList<>();
        try (Stream<String> lines =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("data:")) {
                    JsonNode job = new JsonMapper().readTree(line.substring(5));
                    Contract.load().validate("#/components/schemas/Job", job, "event");
                    events.add(job);
                }
            }
        }
        return events;
    }

    private static JsonNode finished(String id) throws IOException, InterruptedException {
        List<JsonNode> events = events(id);
        assertThat(events.get(events.size() - 1).get("status").textValue()).isNotIn("queued", "running");
        return CLIENT.get("/api/v1/jobs/" + id).json();
    }

    @Test
    void aSampledLaunchTellsItsProgressAndIsKept() throws IOException, InterruptedException {
        JsonNode job = finished(launch(DRAWN));
        assertThat(job.get("status").textValue()).isEqualTo("done");
        assertThat(job.get("progress").doubleValue()).isEqualTo(1);
        JsonNode launch = job.get("result");
        assertThat(launch.at("/result/mode").textValue()).isEqualTo("sampled");
        // 1,000,000 customers convert 9,267.5 times in expectation; five standard deviations are 5 · √9267.5 = 481
        assertThat(launch.at("/result/conversions").doubleValue()).isBetween(8786.0, 9749.0);
        assertThat(launch.at("/result/conversions_interval").size()).isEqualTo(2);
        assertThat(CLIENT.get("/api/v1/launches/" + launch.get("id").textValue())
                        .json())
                .isEqualTo(launch);
        assertThat(CLIENT.get("/api/v1/jobs").json().findValuesAsText("id"))
                .contains(job.get("id").textValue());
    }

    @Test
    void oneSeedGivesTheSameLaunchAgain() throws IOException, InterruptedException {
        JsonNode one = finished(launch(DRAWN)).at("/result/result");
        assertThat(finished(launch(DRAWN)).at("/result/result")).isEqualTo(one);
    }

    @Test
    void progressGrowsAndIsToldAtMostTenTimesASecond() throws IOException, InterruptedException {
        String id = launch(DRAWN.replace("1000000", "40000000"));
        long start = System.nanoTime();
        List<JsonNode> events = events(id);
        double seconds = (System.nanoTime() - start) / 1e9;
        double last = 0;
        for (JsonNode event : events) {
            assertThat(event.get("progress").doubleValue()).isBetween(last, 1.0);
            last = event.get("progress").doubleValue();
        }
        assertThat(events.size()).isBetween(1, 3 + (int) (10 * seconds));
    }

    @Test
    void aCancelledJobEndsAndStaysCancelled() throws IOException, InterruptedException {
        String id = launch(LONG);
        Answer cancelled = CLIENT.delete("/api/v1/jobs/" + id);
        assertThat(cancelled.json().get("status").textValue()).isEqualTo("cancelled");
        JsonNode job = finished(id);
        assertThat(job.get("status").textValue()).isEqualTo("cancelled");
        assertThat(job.get("result").isNull()).isTrue();
        assertThat(CLIENT.delete("/api/v1/jobs/" + id).json().get("status").textValue())
                .isEqualTo("cancelled");
        assertThat(finished(launch(DRAWN)).get("status").textValue()).isEqualTo("done"); // the place is free again
    }

    @Test
    void aComparisonUsesTheSameCustomers() throws IOException, InterruptedException {
        String other = DRAWN.replace("\"promotion\"", "\"brand\"");
        String request = "{\"kind\": \"comparison\", \"entries\": [%s, %s, %s]}".formatted(DRAWN, DRAWN, other);
        JsonNode result = finished(started(request).get("id").textValue()).get("result");
        Contract.load().validate("#/components/schemas/Comparison", result, "comparison");
        assertThat(result.at("/entries/1/differences/conversions/value").doubleValue())
                .isZero();
        assertThat(result.at("/entries/2/differences/conversions/value").doubleValue())
                .isNegative();
    }

    @Test
    void aTornadoIsSortedByItsBars() throws IOException, InterruptedException {
        String request = "{\"kind\": \"sensitivity\", \"document\": %s, \"change\": 0.2}".formatted(DRAWN);
        JsonNode result = finished(started(request).get("id").textValue()).get("result");
        Contract.load().validate("#/components/schemas/Sensitivity", result, "sensitivity");
        double widest = Double.POSITIVE_INFINITY;
        for (JsonNode bar : result.get("bars")) {
            double width = Math.abs(
                    bar.get("profit_high").doubleValue() - bar.get("profit_low").doubleValue());
            assertThat(width).isLessThanOrEqualTo(widest + 1e-6);
            widest = width;
        }
    }

    @Test
    void aPlanFindsTheOptimum() throws IOException, InterruptedException {
        String request = "{\"kind\": \"plan\", \"document\": %s}".formatted(DRAWN.replace("1000000", "10000000"));
        JsonNode result = finished(started(request).get("id").textValue()).get("result");
        Contract.load().validate("#/components/schemas/Regret", result, "regret");
        assertThat(result.get("best").doubleValue()).isCloseTo(27_340_724.86, withPercentage(0.001));
    }

    static List<String> learners() {
        return CampaignLearners.names();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theSecondWaveProposesChangesWhoseWorthsSumToTheGain(String learner) throws IOException, InterruptedException {
        String request = "{\"kind\": \"optimization\", \"document\": %s, \"learner\": \"%s\", \"customers\": 2000000}"
                .formatted(DRAWN, learner);
        String id = started(request).get("id").textValue();
        List<JsonNode> events = events(id);
        assertThat(events.get(events.size() - 1).get("status").textValue()).isEqualTo("done");
        JsonNode result = CLIENT.get("/api/v1/jobs/" + id).json().get("result");
        Contract.load().validate("#/components/schemas/Proposal", result, "proposal");
        assertThat(result.get("learner").textValue()).isEqualTo(learner);
        assertThat(result.get("explored").doubleValue()).isBetween(0.0, 1.0);
        double exact = 27_340_724.86 / 10; // the optimum of ten million customers, for a million
        assertThat(result.at("/proposed/value").doubleValue()).isLessThan(exact + 1);
        double sum = 0;
        for (JsonNode change : result.get("changes")) {
            sum += change.get("worth").doubleValue();
        }
        double gain = result.at("/proposed/value").doubleValue()
                - result.at("/human/value").doubleValue();
        assertThat(gain).isPositive();
        assertThat(sum).isCloseTo(gain, withPercentage(1e-6));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theSecondWaveKeepsRulesAndSaysWhatTheyExclude(String learner) throws IOException, InterruptedException {
        String request = """
                {"kind": "optimization", "document": %s, "learner": "%s", "customers": 200000, "warm_start": false,
                 "rules": "name: r\\nrules:\\n  - name: no text\\n    cap: {channel: sms, most: 0}"}""".formatted(DRAWN, learner);
        JsonNode result = finished(started(request).get("id").textValue()).get("result");
        Contract.load().validate("#/components/schemas/Proposal", result, "proposal under rules");
        assertThat(result.at("/proposed/document").toString()).doesNotContain("sms");
        assertThat(result.get("excluded")).isNotEmpty().allSatisfy(excluded -> {
            assertThat(excluded.get("rule").textValue()).isEqualTo("no text");
            assertThat(excluded.get("action").textValue()).startsWith("sms/");
        });
    }

    @Test
    void rulesAreReadWhileTheyAreWritten() {
        String check = "{\"document\": %s, \"rules\": \"%s\"}";
        Answer kept = CLIENT.post(
                "/api/v1/rule-checks",
                check.formatted(DRAWN, "name: r\\nrules:\\n  - name: n\\n    cap: {channel: sms, most: 1}"));
        assertThat(kept.json().get("breaches")).isEmpty();
        Answer broken = CLIENT.post(
                "/api/v1/rule-checks",
                check.formatted(DRAWN, "name: r\\nrules:\\n  - name: n\\n    cap: {channel: sms, most: 0}"));
        assertThat(broken.json().at("/breaches/0/path").textValue()).isEqualTo("engagement");
        assertThat(broken.json().at("/breaches/0/action").textValue()).isEqualTo("sms/promotion");
        Answer refused = CLIENT.post(
                "/api/v1/rule-checks",
                check.formatted(DRAWN, "name: r\\nrules:\\n  - name: n\\n    cap: {channel: fax, most: 1}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/line").intValue()).isEqualTo(4);
        String warm = """
                {"kind": "optimization", "document": %s, "rules": "name: r\\nrules:\\n  - name: n\\n    cap: {channel: sms, most: 0}"}""".formatted(DRAWN);
        Answer started = CLIENT.post("/api/v1/jobs", warm);
        assertThat(started.status()).isEqualTo(422);
        assertThat(started.json().at("/errors/0/path").textValue()).isEqualTo("engagement");
    }

    @Test
    void learningTimeIsMeasuredWarmAndCold() throws IOException, InterruptedException {
        String request =
                "{\"kind\": \"learning-time\", \"document\": %s, \"learner\": \"expected-sarsa\", \"seeds\": 20, \"customers\": 100000, \"share\": 0.5}"
                        .formatted(DRAWN);
        JsonNode result = finished(started(request).get("id").textValue()).get("result");
        Contract.load().validate("#/components/schemas/LearningTime", result, "learning time");
        assertThat(result.at("/learner").textValue()).isEqualTo("expected-sarsa");
        assertThat(result.at("/warm/runs").size()).isEqualTo(20);
        assertThat(result.at("/cold/runs").size()).isEqualTo(20);
    }

    /** The best campaign sends texts: without them less is left to learn. */
    @Test
    void learningTimeUnderRulesHasAnotherOptimum() throws IOException, InterruptedException {
        String request = """
                {"kind": "learning-time", "document": {"name": "x", "world": "stories", "start": {"channel": "email", "message": "brand"}},
                 "seeds": 20, "customers": 10000, "share": 0.5%s}""";
        String rules = ", \"rules\": \"name: r\\nrules:\\n  - name: no text\\n    cap: {channel: sms, most: 0}\"";
        JsonNode free =
                finished(started(request.formatted("")).get("id").textValue()).get("result");
        JsonNode ruled = finished(started(request.formatted(rules)).get("id").textValue())
                .get("result");
        assertThat(ruled.at("/optimum").doubleValue())
                .isLessThan(free.at("/optimum").doubleValue());
        assertThat(ruled.at("/start_value")).isEqualTo(free.at("/start_value"));
        String broken = "{\"kind\": \"learning-time\", \"document\": " + DRAWN + rules + "}";
        Answer refused = CLIENT.post("/api/v1/jobs", broken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/detail").textValue()).contains("breaks the rules", "no text");
    }

    @Test
    void whatCannotRunIsRefusedBeforeItStarts() {
        for (String request : List.of(
                "{\"kind\": \"magic\"}",
                "{\"kind\": \"plan\", \"document\": " + DRAWN.replace("sms", "pigeon") + "}",
                "{\"kind\": \"plan\", \"document\": " + DRAWN.replace("stories", "nowhere") + "}",
                "{\"kind\": \"comparison\", \"entries\": [" + DRAWN + "]}",
                "{\"kind\": \"sensitivity\", \"document\": " + DRAWN + ", \"change\": 0}",
                "{\"kind\": \"optimization\", \"document\": " + DRAWN + ", \"learner\": \"magic\"}",
                "{\"kind\": \"learning-time\", \"document\": " + DRAWN + ", \"learner\": \"exact\"}",
                "{\"kind\": \"learning-time\", \"document\": {\"name\": \"x\", \"world\": \"stories\"}}",
                "{\"kind\": \"plan\", \"document\": " + DRAWN + ", \"seed\": 1}")) {
            assertThat(CLIENT.post("/api/v1/jobs", request).status())
                    .as(request)
                    .isEqualTo(422);
        }
        assertThat(CLIENT.get("/api/v1/jobs/none").status()).isEqualTo(404);
        assertThat(CLIENT.get("/api/v1/jobs/none/events").status()).isEqualTo(404);
        assertThat(CLIENT.delete("/api/v1/jobs/none").status()).isEqualTo(404);
    }

    @Test
    void aFullQueueSaysWhenToComeBack(@TempDir Path other) {
        try (ServerProcess busy = ServerProcess.open(other)) {
            Client eager = new Client(busy.port());
            String id = eager.post("/api/v1/campaigns", "{\"document\": " + LONG + "}")
                    .json()
                    .get("id")
                    .textValue();
            String request = "{\"kind\": \"launch\", \"campaign\": \"%s\", \"version\": 1}".formatted(id);
            int accepted = 0;
            Answer answer = eager.post("/api/v1/jobs", request);
            while (answer.status() == 202 && accepted < 200) {
                accepted++;
                answer = eager.post("/api/v1/jobs", request);
            }
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(accepted).isLessThan(100);
        }
    }

    @Test
    void aRestartMarksWhatRanAsInterrupted(@TempDir Path other) {
        String id;
        try (ServerProcess first = ServerProcess.open(other)) {
            Client before = new Client(first.port());
            String campaign = before.post("/api/v1/campaigns", "{\"document\": " + LONG + "}")
                    .json()
                    .get("id")
                    .textValue();
            id = before.post(
                            "/api/v1/jobs",
                            "{\"kind\": \"launch\", \"campaign\": \"%s\", \"version\": 1}".formatted(campaign))
                    .json()
                    .get("id")
                    .textValue();
            first.kill();
        }
        try (ServerProcess second = ServerProcess.open(other)) {
            JsonNode job = new Client(second.port()).get("/api/v1/jobs/" + id).json();
            assertThat(job.get("status").textValue()).isEqualTo("interrupted");
            assertThat(job.get("result").isNull()).isTrue();
        }
    }
}
