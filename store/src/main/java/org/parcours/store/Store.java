package org.parcours.store;

import java.nio.file.Path;

/**
 * Everything that outlives the process: campaigns, worlds, launches, logs, policies, experiments, jobs and access. When a method that changes
 * something returns, the change is durable; when it throws, nothing was changed, unless the database went away before it
 * could answer. Any number of threads may use a store, but only one store at a time may have a workspace or database open.
 *
 * <p>Opening a store marks the jobs as interrupted that an earlier process left unfinished. All methods of a store and
 * its parts throw {@link StoreRefused} where the database cannot do what they ask, and IllegalArgumentException for text
 * that cannot be kept as it is.
 */
public final class Store implements AutoCloseable {
    private final String place;
    private final Database database;
    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Launches launches;
    private final Tables logs;
    private final Policies policies;
    private final Tables experimentTables;
    private final Tables scores;
    private final ExperimentPlans experimentPlans;
    private final Jobs jobs;
    private final Access access;

    private Store(String place, Database database, StoreSettings settings) {
        this.place = place;
        this.database = database;
        this.campaigns = new Campaigns(database, settings);
        this.worlds = new Worlds(database, settings);
        this.launches = new Launches(database, settings);
        this.logs = new Tables("logs", database, settings);
        this.policies = new Policies(database, settings);
        this.experimentTables = new Tables("experiment_tables", database, settings);
        this.scores = new Tables("scores", database, settings);
        this.experimentPlans = new ExperimentPlans(database, settings);
        this.jobs = new Jobs(database, settings);
        this.access = new Access(database, settings);
    }

    /** Opens the embedded database of a folder; what is missing is made, the folder too. */
    public static Store open(Path workspace) {
        return open(workspace, StoreSettings.standard());
    }

    /**
     * Opens the embedded database of a folder; what is missing is made, the folder too.
     *
     * @throws StoreRefused where the folder or what is in it cannot be used, or another process uses it
     */
    public static Store open(Path workspace, StoreSettings settings) {
        return opened("the workspace " + workspace, SqliteDatabase.open(workspace, settings.waiting()), settings);
    }

    /** Opens a PostgreSQL database by its JDBC URL; tables that are missing are made. */
    public static Store connect(String url) {
        return connect(url, StoreSettings.standard());
    }

    /**
     * Opens a PostgreSQL database by its JDBC URL; tables that are missing are made.
     *
     * @param url such as {@code jdbc:postgresql://host/parcours?user=parcours&password=…}
     * @throws StoreRefused where the database cannot be used, or another process uses it
     */
    public static Store connect(String url, StoreSettings settings) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("""
                    The address of the database must begin with "jdbc:postgresql:".
                    For the embedded database name a workspace instead.""");
        }
        return opened(PostgresDatabase.place(url), PostgresDatabase.open(url), settings);
    }

    private static Store opened(String place, Database database, StoreSettings settings) {
        try {
            Store store = new Store(place, database, settings);
            store.jobs.interrupt();
            return store;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Campaigns and their versions. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** Worlds of one's own. */
    public Worlds worlds() {
        return worlds;
    }

    /** Launched campaigns and what came of them. */
    public Launches launches() {
        return launches;
    }

    /** Journey logs. */
    public Tables logs() {
        return logs;
    }

    /** Policies. */
    public Policies policies() {
        return policies;
    }

    /** What came of experiments: a row for each customer or visit. */
    public Tables experimentTables() {
        return experimentTables;
    }

    /** What was foretold of the customers of experiments: a row for each. */
    public Tables scores() {
        return scores;
    }

    /** Planned experiments. */
    public ExperimentPlans experimentPlans() {
        return experimentPlans;
    }

    /** Long work and what came of it. */
    public Jobs jobs() {
        return jobs;
    }

    /** Users and keys. */
    public Access access() {
        return access;
    }

    /** Where everything is kept, for people, without passwords: "the workspace …" or "the database …". */
    public String place() {
        return place;
    }

    /** Asks the database for an answer, and is refused where it gives none. */
    public void check() {
        database.read(handle -> handle.createQuery("select count(*) from users")
                .mapTo(Long.class)
                .one());
    }

    /** Waits for the changes that are under way, then lets go of the database. */
    @Override
    public void close() {
        database.close();
    }
}
