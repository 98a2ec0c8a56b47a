package org.parcours.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.server.access.Roles;

/** The server as tests start it in a process of its own: host, port, workspace or JDBC address, then people as name:password:role. */
final class Served {
    /** What the process prints once it listens. */
    static final String LISTENS = "listens";

    private Served() {}

    public static void main(String[] arguments) {
        List<NewUser> users = Arrays.stream(arguments).skip(3).map(Served::user).toList();
        Optional<String> database = Optional.of(arguments[2]).filter(place -> place.startsWith("jdbc:"));
        Path workspace = Path.of(database.isPresent() ? "unused" : arguments[2]);
        ServerSettings settings =
                new ServerSettings(arguments[0], Integer.parseInt(arguments[1]), workspace, database, users);
        try {
            System.exit(StudioServer.run(settings, place -> print(LISTENS)));
        } catch (RuntimeException refused) {
            print(refused.getClass().getSimpleName() + ": " + refused.getMessage());
            System.exit(1);
        }
    }

    private static NewUser user(String words) {
        List<String> parts = List.of(words.split(":", 3));
        return new NewUser(parts.get(0), parts.get(1), Roles.find(parts.get(2)).orElseThrow());
    }

    private static void print(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
