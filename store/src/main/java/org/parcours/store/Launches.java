package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Launched campaigns and what came of them. */
public final class Launches {
    private static final String KEPT = """
            from launches l join campaigns c on c.id = l.campaign
            where c.deleted_at is null
            """;
    private static final String LAUNCHES = """
            select l.id, l.campaign, l.version, l.world, l.world_digest, l.mode, l.seed, l.at,
                   l.audience, l.conversions, l.cost, l.profit
            """ + KEPT;
    private static final String RESULTS = "select l.result " + KEPT;

    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Launches(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /**
     * Keeps a launch with its result.
     *
     * @param result as JSON, kept character by character
     * @throws IllegalArgumentException where there is no such version of the campaign
     */
    public Launch add(LaunchSetup setup, LaunchFigures figures, String result) {
        return addIfSaved(setup, figures, result)
                .orElseThrow(
                        () -> new IllegalArgumentException("A launch of version " + setup.version() + " of campaign "
                                + setup.campaign()
                                + ", but there is no such version.\nSave the campaign before launching it."));
    }

    /**
     * Keeps a launch with its result, or nothing where there is no such version of the campaign (any more).
     *
     * @param result as JSON, kept character by character
     */
    public Optional<Launch> addIfSaved(LaunchSetup setup, LaunchFigures figures, String result) {
        Text.kept("launch's result", result);
        Launch launch = new Launch(ids.get(), setup, figures, Instant.ofEpochMilli(clock.millis()));
        int added = database.write(handle -> handle.createUpdate("""
                        insert into launches
                            (id, campaign, version, world, world_digest, mode, seed, at,
                             audience, conversions, cost, profit, result)
                        select :id, v.campaign, v.number, :world, :digest, :mode, :seed, :at,
                               :audience, :conversions, :cost, :profit, :result
                        from campaigns c join campaign_versions v on v.campaign = c.id
                        where c.deleted_at is null and c.id = :campaign and v.number = :version
                        """)
                .bind("id", launch.id())
                .bind("campaign", setup.campaign())
                .bind("version", setup.version())
                .bind("world", setup.world())
                .bind("digest", setup.worldDigest())
                .bind("mode", setup.mode())
                .bind("seed", setup.seed())
                .bind("at", launch.at().toEpochMilli())
                .bind("audience", figures.audience())
                .bind("conversions", figures.conversions())
                .bind("cost", figures.cost())
                .bind("profit", figures.profit())
                .bind("result", result)
                .execute());
        return added == 0 ? Optional.empty() : Optional.of(launch);
    }

    /** The launch of an id. */
    public Optional<Launch> find(String id) {
        return database.read(handle -> handle.createQuery(LAUNCHES + "and l.id = :id")
                .bind("id", id)
                .map((row, context) -> launch(row))
                .findOne());
    }

    /** What came of a launch, as it was given. */
    public Optional<String> result(String id) {
        return database.read(handle -> handle.createQuery(RESULTS + "and l.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The newest launches of a campaign, the newest first. */
    public List<Launch> list(String campaign, int limit) {
        return database.read(
                handle -> handle.createQuery(LAUNCHES + "and l.campaign = :campaign order by l.id desc limit :limit")
                        .bind("campaign", campaign)
                        .bind("limit", limit)
                        .map((row, context) -> launch(row))
                        .list());
    }

    /**
     * Removes a campaign's launches for good, but the newest.
     *
     * @param kept how many stay, at least 0
     * @return how many were removed
     */
    public int prune(String campaign, int kept) {
        return database.write(handle -> handle.createUpdate("""
                        delete from launches where campaign = :campaign and id not in
                        (select id from launches where campaign = :campaign order by id desc limit :kept)
                        """)
                .bind("campaign", campaign)
                .bind("kept", kept)
                .execute());
    }

    private static Launch launch(ResultSet row) throws SQLException {
        LaunchSetup setup = new LaunchSetup(
                row.getString("campaign"),
                row.getInt("version"),
                row.getString("world"),
                row.getString("world_digest"),
                row.getString("mode"),
                Rows.findLong(row, "seed"));
        LaunchFigures figures = new LaunchFigures(
                row.getLong("audience"), row.getDouble("conversions"), row.getDouble("cost"), row.getDouble("profit"));
        return new Launch(row.getString("id"), setup, figures, Rows.time(row, "at"));
    }
}
