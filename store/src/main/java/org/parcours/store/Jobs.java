package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Long work and what came of it. A job goes from queued over running to an end, and leaves an end never more: what comes
 * too late changes nothing and is told by an empty answer.
 */
public final class Jobs {
    private static final String JOBS =
            "select id, kind, campaign, status, progress, message, created_at, started_at, ended_at from jobs ";
    private static final String UNFINISHED = "status in ('queued', 'running')";

    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Jobs(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /**
     * Keeps a job to be done.
     *
     * @param campaign the id of the campaign it is about, if it is about a saved one
     * @param parameters as JSON, kept character by character
     */
    public Job queue(String kind, Optional<String> campaign, String parameters) {
        Text.name("job's kind", kind);
        Text.kept("job's parameters", parameters);
        String id = ids.get();
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into jobs (id, kind, campaign, status, progress, created_at, parameters)
                            values (:id, :kind, :campaign, 'queued', 0, :now, :parameters)
                            """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("campaign", campaign)
                    .bind("now", clock.millis())
                    .bind("parameters", parameters)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    /** Work begins; empty where the job is not queued any more. */
    public Optional<Job> start(String id) {
        return change(id, "status = 'running', started_at = :now", "status = 'queued'", update -> update);
    }

    /**
     * How far a running job has come; empty where it does not run.
     *
     * @param part what is done, in [0, 1]
     */
    public Optional<Job> progress(String id, double part, String message) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("A job's progress is " + part + ", but must lie in [0, 1].");
        }
        Text.kept("job's message", message);
        return change(
                id,
                "progress = :part, message = :message",
                "status = 'running'",
                update -> update.bind("part", part).bind("message", message));
    }

    /**
     * The job came to its end with a result; empty where it does not run.
     *
     * @param result as JSON, kept character by character
     */
    public Optional<Job> done(String id, String result) {
        Text.kept("job's result", result);
        return change(
                id,
                "status = 'done', progress = 1, ended_at = :now, result = :result",
                "status = 'running'",
                update -> update.bind("result", result));
    }

    /** The job could not be done, for the reason that the message tells people; empty where it had ended. */
    public Optional<Job> fail(String id, String message) {
        Text.kept("job's message", message);
        return change(
                id,
                "status = 'failed', ended_at = :now, message = :message",
                UNFINISHED,
                update -> update.bind("message", message));
    }

    /** Somebody stopped the job; empty where it had ended. */
    public Optional<Job> cancel(String id) {
        return change(id, "status = 'cancelled', ended_at = :now", UNFINISHED, update -> update);
    }

    /** The job of an id. */
    public Optional<Job> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** What a job was asked for, as it was given. */
    public Optional<String> parameters(String id) {
        return database.read(handle -> handle.createQuery("select parameters from jobs where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The result of a job that is done, as it was given. */
    public Optional<String> result(String id) {
        return database.read(handle -> handle.createQuery("select result from jobs where id = :id and status = 'done'")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The newest jobs, the newest first. */
    public List<Job> list(int limit) {
        return database.read(handle -> handle.createQuery(JOBS + "order by id desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> job(row))
                .list());
    }

    /** The newest jobs about a campaign, the newest first. */
    public List<Job> list(String campaign, int limit) {
        return database.read(
                handle -> handle.createQuery(JOBS + "where campaign = :campaign order by id desc limit :limit")
                        .bind("campaign", campaign)
                        .bind("limit", limit)
                        .map((row, context) -> job(row))
                        .list());
    }

    /**
     * Removes jobs for good that ended before a time.
     *
     * @return how many were removed
     */
    public int prune(Instant endedBefore) {
        return database.write(handle -> handle.createUpdate("delete from jobs where ended_at < :time")
                .bind("time", endedBefore.toEpochMilli())
                .execute());
    }

    /** Says of all jobs that have not ended that nobody works on them. */
    void interrupt() {
        database.write(handle -> handle.createUpdate(
                        "update jobs set status = 'interrupted', ended_at = :now where " + UNFINISHED)
                .bind("now", clock.millis())
                .execute());
    }

    /** Binds what is special to a change. */
    private interface Binding {
        Update bind(Update update);
    }

    private Optional<Job> change(String id, String change, String condition, Binding binding) {
        return database.write(handle -> {
            Update update = handle.createUpdate("update jobs set " + change + " where id = :id and " + condition);
            int changed = binding.bind(update.bind("id", id).bind("now", clock.millis()))
                    .execute();
            return changed == 1 ? find(handle, id) : Optional.empty();
        });
    }

    private static Optional<Job> find(Handle handle, String id) {
        return handle.createQuery(JOBS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("kind"),
                Rows.findText(row, "campaign"),
                Rows.choice(JobStatus.class, row, "status"),
                row.getDouble("progress"),
                Rows.findText(row, "message"),
                Rows.time(row, "created_at"),
                Rows.findTime(row, "started_at"),
                Rows.findTime(row, "ended_at"));
    }
}
