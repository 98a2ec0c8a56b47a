package org.parcours.server.world;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parcours.files.BadFile;
import org.parcours.files.JsonText;
import org.parcours.files.LocatedNode;
import org.parcours.files.WorldFile;
import org.parcours.server.Parts;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.simulate.World;
import org.parcours.store.OwnWorld;
import org.parcours.store.SaveOutcome;
import org.parcours.store.Store;

/** Saves and deletes worlds of one's own. */
@Singleton
final class OwnWorlds {
    private static final String DOCUMENT = "document";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final Store store;
    private final WorldCatalog catalog;

    OwnWorlds(Parts parts, WorldCatalog catalog) {
        store = parts.store();
        this.catalog = catalog;
    }

    /**
     * Saves a world.
     *
     * @param body has the world in its field {@code document}
     * @param basedOn the version that was edited; empty for a new world
     */
    KnownWorld save(String name, JsonBody body, Optional<Integer> basedOn) {
        requireOwn(name);
        World world = read(body);
        if (!world.name().equals(name)) {
            throw badName("The document calls the world \"%s\", the path \"%s\"; make them the same."
                    .formatted(world.name(), name));
        }
        String text = JsonText.of(body.part(DOCUMENT));
        SaveOutcome<OwnWorld> outcome = basedOn.isPresent()
                ? store.worlds().save(name, basedOn.get(), text)
                : store.worlds().create(name, text);
        return outcome.fold(
                saved -> catalog.read(saved.version()),
                conflict -> {
                    throw Problem.conflict(
                            conflict.current().version(),
                            "World \"%s\" is there as version %d; load it, or take another name."
                                    .formatted(name, conflict.current().version()));
                },
                () -> {
                    throw WorldCatalog.missing(name);
                });
    }

    /** Deletes a world that no campaign uses. */
    void delete(String name) {
        requireOwn(name);
        int uses = store.campaigns().inWorld(name).size();
        if (uses > 0) {
            throw Problem.of(
                    Kind.IN_USE,
                    "World \"%s\" is used by campaigns (%d); give them another world first.".formatted(name, uses));
        }
        if (!store.worlds().delete(name)) {
            throw WorldCatalog.missing(name);
        }
    }

    private void requireOwn(String name) {
        if (catalog.ships(name)) {
            throw Problem.of(
                    Kind.READ_ONLY, "World \"%s\" ships with Parcours; save yours under a new name.".formatted(name));
        }
        if (!NAME.matcher(name).matches()) {
            throw badName("A world cannot be called \"%s\"; take 1 to 100 letters, digits, spaces and . _ -, beginning "
                            .formatted(name)
                    + "with a letter or digit.");
        }
    }

    private static Problem badName(String message) {
        return Problem.of(Kind.BAD_WORLD, message, List.of(ProblemError.ofField("/document/name", message)));
    }

    /**
     * Reads the world in a body's field {@code document}.
     *
     * @throws Problem where it is refused, with the field concerned
     */
    static World read(JsonBody body) {
        LocatedNode document = body.root().field(DOCUMENT);
        try {
            return WorldFile.world(document);
        } catch (BadFile refused) {
            throw Problem.of(Kind.BAD_WORLD, refused.reason(), List.of(ProblemError.of(refused, body)));
        }
    }
}
