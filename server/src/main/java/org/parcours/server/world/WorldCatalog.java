package org.parcours.server.world;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.files.WorldFile;
import org.parcours.journey.Campaign;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.Digest;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.store.OwnWorld;
import org.parcours.store.Worlds;

/**
 * The worlds by name: those that ship and those that people saved. Never a file: a name with slashes is only a name
 * here. Read worlds are kept in memory, the least used of many forgotten. Thread-safe.
 */
@Singleton
public final class WorldCatalog {
    private static final int MOST_KEPT = 64;

    private final Worlds own;
    private final Map<String, KnownWorld> shipped = new LinkedHashMap<>();
    private final Map<String, KnownWorld> byDigest = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownWorld> eldest) {
            return size() > MOST_KEPT;
        }
    };

    WorldCatalog(Parts parts) {
        own = parts.store().worlds();
        for (String name : WorldFile.SHIPPED) {
            String text = WorldFile.shipped(name);
            shipped.put(
                    name,
                    new KnownWorld(WorldFile.parse(name + ".yaml", text), text, Digest.of(text), 1, Optional.empty()));
        }
    }

    /** The world of a name. */
    public Optional<KnownWorld> find(String name) {
        return Optional.ofNullable(shipped.get(name)).or(() -> own.find(name).map(this::read));
    }

    /**
     * The world that a campaign names.
     *
     * @throws Problem where there is none
     */
    public KnownWorld of(Campaign campaign) {
        return of(campaign.world());
    }

    /**
     * The world that a drawn campaign names.
     *
     * @throws Problem where there is none
     */
    public KnownWorld of(DividedCampaign campaign) {
        return of(campaign.world());
    }

    private KnownWorld of(String name) {
        return find(name)
                .orElseThrow(() -> Problem.of(
                        Kind.BAD_CAMPAIGN,
                        "There is no world \"%s\"; take one of %s, or save it first.".formatted(name, shipped.keySet()),
                        List.of(ProblemError.ofField("/document/world", "unknown world"))));
    }

    /** The world of a name, or the problem that there is none. */
    KnownWorld named(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    static Problem missing(String name) {
        return Problem.of(Kind.NOT_FOUND, "There is no world \"%s\".".formatted(name));
    }

    /** Whether a world of this name ships. */
    boolean ships(String name) {
        return shipped.containsKey(name);
    }

    /** All worlds, those that ship first, the others by name. */
    List<KnownWorld> list() {
        List<KnownWorld> all = new ArrayList<>(shipped.values());
        own.list().forEach(world -> all.add(read(world)));
        return all;
    }

    /** What a saved world says. */
    KnownWorld read(OwnWorld saved) {
        String digest = Digest.of(saved.document());
        String key = digest + saved.version();
        synchronized (byDigest) {
            KnownWorld known = byDigest.get(key);
            if (known == null) {
                known = new KnownWorld(
                        WorldFile.parse(saved.name() + ".json", saved.document()),
                        saved.document(),
                        digest,
                        saved.version(),
                        Optional.of(saved.saved()));
                byDigest.put(key, known);
            }
            return known;
        }
    }
}
