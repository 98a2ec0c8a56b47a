package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Planned experiments: what was asked, and how many people it takes. A plan never changes. */
public final class ExperimentPlans {
    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    ExperimentPlans(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /**
     * Keeps a plan.
     *
     * @param question what was asked, as JSON
     * @param document the answer, as JSON
     */
    public ExperimentPlan add(String name, String question, String document) {
        Text.name("plan's name", name);
        Text.kept("plan's question", question);
        Text.kept("plan's document", document);
        String id = ids.get();
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into experiment_plans (id, name, created_at, question, document)
                            values (:id, :name, :now, :question, :document)
                            """)
                    .bind("id", id)
                    .bind("name", name)
                    .bind("now", clock.millis())
                    .bind("question", question)
                    .bind("document", document)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    /** The plan of an id. */
    public Optional<ExperimentPlan> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** All plans, the newest first. */
    public List<ExperimentPlan> list() {
        return database.read(handle -> handle.createQuery("select * from experiment_plans order by id desc")
                .map((row, context) -> plan(row))
                .list());
    }

    /** Removes a plan for good; false where there is none. */
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("delete from experiment_plans where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private static Optional<ExperimentPlan> find(Handle handle, String id) {
        return handle.createQuery("select * from experiment_plans where id = :id")
                .bind("id", id)
                .map((row, context) -> plan(row))
                .findOne();
    }

    private static ExperimentPlan plan(ResultSet row) throws SQLException {
        return new ExperimentPlan(
                row.getString("id"),
                row.getString("name"),
                row.getString("question"),
                row.getString("document"),
                Rows.time(row, "created_at"));
    }
}
