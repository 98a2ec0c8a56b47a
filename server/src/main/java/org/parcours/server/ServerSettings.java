package org.parcours.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a studio server runs.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 1 to 65535
 * @param workspace the folder of the embedded database
 * @param database JDBC URL of another database; empty for the embedded one
 * @param newUsers people to be added before the start
 */
public record ServerSettings(String host, int port, Path workspace, Optional<String> database, List<NewUser> newUsers) {
    public ServerSettings {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("The port is %d, but must lie in 1 to 65535.".formatted(port));
        }
        newUsers = List.copyOf(newUsers);
    }

    /** Where a browser on this machine finds the studio. */
    public String address() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }
}
