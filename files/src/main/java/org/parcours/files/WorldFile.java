package org.parcours.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parcours.simulate.World;

/** Worlds by name or by file. */
public final class WorldFile {
    /** The worlds that ship. */
    public static final List<String> SHIPPED = List.of("stories", "benchmark");

    private WorldFile() {}

    /**
     * The world that a campaign or a command names: one that ships, or a YAML file.
     *
     * @param name name of a world, or path of a world file
     * @param folder where a relative path may start besides where the caller stands, such as a campaign's folder
     */
    public static World load(String name, Path folder) {
        return find(name, folder).orElseThrow(() -> BadFile.whole(Path.of(name), unknown(name)));
    }

    /** The world of a name or path; empty where there is neither. */
    static Optional<World> find(String name, Path folder) {
        if (SHIPPED.contains(name)) {
            return Optional.of(parse(name + ".yaml", shipped(name)));
        }
        for (Path candidate : List.of(folder.resolve(name), Path.of(name))) {
            if (Files.isRegularFile(candidate)) {
                return Optional.of(new WorldReader(LocatedReader.read(candidate)).world());
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a world from text, JSON or YAML.
     *
     * @param name what refusals call the text; one that ends in {@code .json} is read as JSON, others as YAML
     */
    public static World parse(String name, String text) {
        return new WorldReader(LocatedReader.parse(Path.of(name), text)).world();
    }

    /** Reads a world that is part of a larger document. */
    public static World world(LocatedNode node) {
        return new WorldReader(node).world();
    }

    static String unknown(String name) {
        return "no world \"%s\"; name one that ships (%s) or the path of a world file"
                .formatted(name, String.join(", ", SHIPPED));
    }

    /** The text of a world that ships, to start one's own from. */
    public static String shipped(String name) {
        try (InputStream text = WorldFile.class.getResourceAsStream("worlds/" + name + ".yaml")) {
            if (text == null) {
                throw new IllegalArgumentException("No world \"" + name + "\" ships; there are " + SHIPPED + ".");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the world " + name + " cannot be read from the class path", failure);
        }
    }
}
