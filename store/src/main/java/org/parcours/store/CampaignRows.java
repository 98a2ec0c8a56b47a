package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads campaigns that are not deleted, and their versions. */
final class CampaignRows {
    private static final String CAMPAIGNS = """
            select c.id, c.created_at,
                   v.campaign, v.number, v.name, v.world, v.steps, v.saved_at, v.author, v.origin
            from campaigns c join campaign_versions v on v.campaign = c.id and v.number = c.version
            where c.deleted_at is null
            """;
    private static final String LAST_FIRST = " order by v.saved_at desc, c.id desc";
    private static final String OF_CAMPAIGN = """
            from campaigns c join campaign_versions v on v.campaign = c.id
            where c.deleted_at is null and c.id = :id
            """;
    private static final String VERSIONS =
            "select v.campaign, v.number, v.name, v.world, v.steps, v.saved_at, v.author, v.origin " + OF_CAMPAIGN;
    private static final String DOCUMENTS = "select v.document " + OF_CAMPAIGN;

    private CampaignRows() {}

    static List<Campaign> campaigns(Handle handle) {
        return handle.createQuery(CAMPAIGNS + LAST_FIRST)
                .map((row, context) -> campaign(row))
                .list();
    }

    static List<Campaign> inWorld(Handle handle, String world) {
        return handle.createQuery(CAMPAIGNS + "and v.world = :world" + LAST_FIRST)
                .bind("world", world)
                .map((row, context) -> campaign(row))
                .list();
    }

    static Optional<Campaign> find(Handle handle, String id) {
        return handle.createQuery(CAMPAIGNS + "and c.id = :id")
                .bind("id", id)
                .map((row, context) -> campaign(row))
                .findOne();
    }

    static Optional<Version> find(Handle handle, String id, int number) {
        return handle.createQuery(VERSIONS + "and v.number = :number")
                .bind("id", id)
                .bind("number", number)
                .map((row, context) -> version(row))
                .findOne();
    }

    static List<Version> versions(Handle handle, String id) {
        return handle.createQuery(VERSIONS + "order by v.number desc")
                .bind("id", id)
                .map((row, context) -> version(row))
                .list();
    }

    static Optional<String> document(Handle handle, String id, int number) {
        return handle.createQuery(DOCUMENTS + "and v.number = :number")
                .bind("id", id)
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(row.getString("id"), Rows.time(row, "created_at"), version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("campaign"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("world"),
                row.getInt("steps"),
                Rows.time(row, "saved_at"),
                Rows.findText(row, "author"),
                Rows.choice(Origin.class, row, "origin"));
    }
}
