package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parcours.server.NewUser;
import org.parcours.server.ServerSettings;
import org.parcours.server.StudioServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parcours studio}: the server with the web studio. */
@Command(
        name = "studio",
        mixinStandardHelpOptions = true,
        description = "The studio in the browser: draw campaigns, launch them, and let the second wave improve them.")
final class StudioCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where to listen; default 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = {
                "The address to listen on; default 127.0.0.1, where only this machine gets in and nobody logs in.",
                "On any other address people and programs must log in: see --add-user."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String host;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "The folder that keeps everything; made when absent; default ./workspace.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path workspace;

    @Option(
            names = "--database",
            paramLabel = "JDBC_URL",
            description = "Keep everything in this PostgreSQL database instead of the workspace.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--add-user",
            paramLabel = "NAME:ROLE",
            description = {
                "Add a user first: a viewer, an editor or an admin. May be repeated.",
                "The password is asked for, or read from standard input, a line each."
            })
    private List<String> users = List.of();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        List<NewUser> added = NewUsers.of(users);
        ServerSettings settings = new ServerSettings(host, port, workspace, database, added);
        return StudioServer.run(settings, place -> tell(settings, place));
    }

    private void tell(ServerSettings settings, String place) {
        output.answer(
                () -> JsonNodeFactory.instance
                        .objectNode()
                        .put("address", settings.address())
                        .put("keeps_in", place),
                out -> out.println("Parcours studio runs at " + settings.address() + " and keeps everything in " + place
                        + "; Ctrl-C ends it."));
    }
}
