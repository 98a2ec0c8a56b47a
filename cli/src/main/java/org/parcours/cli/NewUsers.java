package org.parcours.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parcours.server.NewUser;
import org.parcours.server.access.Roles;
import org.parcours.store.Role;

/** People given by {@code --add-user}, with the passwords that are asked for. */
final class NewUsers {
    private NewUsers() {}

    static List<NewUser> of(List<String> words) {
        List<NewUser> users = new ArrayList<>();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String word : words) {
            int colon = word.lastIndexOf(':');
            String name = word.substring(0, Math.max(colon, 0));
            Role role = Roles.find(word.substring(colon + 1))
                    .filter(known -> !name.isEmpty())
                    .orElseThrow(() ->
                            new IllegalArgumentException("--add-user \"%s\" is not NAME:ROLE; a role is one of %s"
                                    .formatted(word, String.join(", ", Roles.words()))));
            users.add(new NewUser(name, password(name, input), role));
        }
        return users;
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on, the launcher asks for the console that knows terminals
    private static String password(String name, BufferedReader input) {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password of %s: ", name));
        }
        try {
            String line = input.readLine();
            if (line == null) {
                throw new IllegalArgumentException(
                        "There is no password for \"%s\"; write it to standard input, a line each.".formatted(name));
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input cannot be read", failure);
        }
    }
}
