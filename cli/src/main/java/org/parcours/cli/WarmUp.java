package org.parcours.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parcours.server.ServerSettings;
import org.parcours.server.StudioServer;
import picocli.CommandLine;

/** Runs the common commands once, so that their classes enter the class-data-sharing archive of this Java. */
final class WarmUp {
    private static final String DRAWN = """
            {"document": {"name": "warm up", "world": "stories", "start": {"channel": "email", "message": "brand"}}}""";

    private WarmUp() {}

    public static void main(String[] arguments) throws IOException {
        Path examples = Path.of(arguments[0]).resolve("examples");
        String campaign = examples.resolve("brand-first.json").toString();
        run("--help");
        run("simulate", campaign);
        run("simulate", campaign, "--json", "--mode", "sampled", "--people", "1000");
        run("plan", "--world", "stories");
        run("plan", "--mdp", examples.resolve("forest.csv").toString(), "--discount", "0.9");
        run("studio", "--help");
        learn();
        serve(Files.createDirectory(Path.of(arguments[1])));
    }

    private static void learn() throws IOException {
        Path log = Files.createTempFile("warm-up", ".csv");
        run("log", "sample", "next-best-action", "--customers", "100", "--output", log.toString());
        for (String regressor : List.of("linear", "extra-trees", "xgboost", "lightgbm")) {
            run("learn", log.toString(), "--method", "fitted-q", "--horizon", "4", "--regressor", regressor);
        }
        Files.delete(log);
    }

    private static void run(String... arguments) {
        CommandLine command = Parcours.commandLine();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        command.setOut(nowhere).setErr(nowhere).execute(arguments);
    }

    private static void serve(Path workspace) throws IOException {
        ServerSettings settings = new ServerSettings("127.0.0.1", freePort(), workspace, Optional.empty(), List.of());
        StudioServer.run(settings, place -> visit(settings.address()));
    }

    private static void visit(String address) {
        try {
            for (String path :
                    List.of("/", "/health/ready", "/api/v1/session", "/api/v1/campaigns", "/api/v1/worlds")) {
                ask(address + path, Optional.empty());
            }
            ask(address + "/api/v1/simulations", Optional.of(DRAWN));
        } catch (IOException failure) {
            throw new UncheckedIOException("the studio cannot be warmed up", failure);
        } finally {
            StudioServer.stop();
        }
    }

    private static void ask(String address, Optional<String> body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (body.isPresent()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.get().getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() < 400) {
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
