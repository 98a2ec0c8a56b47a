package org.parcours.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.parcours.store.SaveOutcome.Conflict;
import org.parcours.store.SaveOutcome.Missing;
import org.parcours.store.SaveOutcome.Saved;

/** Campaigns and all their versions. Versions are only ever added. */
public final class Campaigns {
    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Campaigns(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /** Keeps a new campaign as its version 1. */
    public Campaign create(Draft draft) {
        String id = ids.get();
        return database.write(handle -> insert(handle, id, draft));
    }

    /**
     * Keeps campaigns that come with the product, all or none: none where any campaign was ever kept, so that what
     * somebody deleted does not come back.
     *
     * @return what was kept
     */
    public List<Campaign> createFirst(List<Draft> drafts) {
        List<String> names = drafts.stream().map(draft -> ids.get()).toList();
        return database.write(handle -> {
            if (handle.createQuery("select count(*) from campaigns")
                            .mapTo(Long.class)
                            .one()
                    > 0) {
                return List.of();
            }
            return IntStream.range(0, drafts.size())
                    .mapToObj(i -> insert(handle, names.get(i), drafts.get(i)))
                    .toList();
        });
    }

    /**
     * Keeps the next version of a campaign.
     *
     * @param basedOn the number of the version that the draft was made from
     */
    public SaveOutcome<Version> save(String id, int basedOn, Draft draft) {
        return database.write(handle -> append(handle, id, basedOn, draft));
    }

    /**
     * Keeps an earlier version again as the next one.
     *
     * @param number of the version to bring back
     * @param basedOn the number of the version that was current when this was decided
     * @return missing also where there is no such version
     */
    public SaveOutcome<Version> restore(String id, int number, int basedOn, Optional<String> author) {
        return database.write(handle -> CampaignRows.find(handle, id, number)
                .map(version -> append(handle, id, basedOn, again(handle, version, author)))
                .orElseGet(Missing::new));
    }

    /** The campaign of an id, unless it was deleted. */
    public Optional<Campaign> find(String id) {
        return database.read(handle -> CampaignRows.find(handle, id));
    }

    /** A version of a campaign. */
    public Optional<Version> find(String id, int number) {
        return database.read(handle -> CampaignRows.find(handle, id, number));
    }

    /** The text of a version; it never changes. */
    public Optional<String> document(String id, int number) {
        return database.read(handle -> CampaignRows.document(handle, id, number));
    }

    /** All campaigns, the last saved first. */
    public List<Campaign> list() {
        return database.read(CampaignRows::campaigns);
    }

    /** The campaigns whose current version takes place in a world, the last saved first. */
    public List<Campaign> inWorld(String world) {
        return database.read(handle -> CampaignRows.inWorld(handle, world));
    }

    /** The versions of a campaign, the newest first; none where there is no such campaign. */
    public List<Version> history(String id) {
        return database.read(handle -> CampaignRows.versions(handle, id));
    }

    /** Deletes a campaign with all that belongs to it; false where there is none, or not any more. */
    public boolean delete(String id) {
        return database.write(handle ->
                handle.createUpdate("update campaigns set deleted_at = :now where id = :id and deleted_at is null")
                                .bind("id", id)
                                .bind("now", clock.millis())
                                .execute()
                        == 1);
    }

    /** Takes a deletion back; false where there is nothing to bring back. */
    public boolean undelete(String id) {
        return database.write(handle ->
                handle.createUpdate("update campaigns set deleted_at = null where id = :id and deleted_at is not null")
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    private Campaign insert(Handle handle, String id, Draft draft) {
        long now = clock.millis();
        handle.createUpdate("insert into campaigns (id, version, created_at) values (:id, 1, :now)")
                .bind("id", id)
                .bind("now", now)
                .execute();
        insertVersion(handle, id, 1, now, draft);
        return CampaignRows.find(handle, id).orElseThrow();
    }

    private SaveOutcome<Version> append(Handle handle, String id, int basedOn, Draft draft) {
        int moved =
                handle.createUpdate("""
                        update campaigns set version = version + 1
                        where id = :id and version = :version and deleted_at is null
                        """).bind("id", id).bind("version", basedOn).execute();
        if (moved == 1) {
            insertVersion(handle, id, basedOn + 1, clock.millis(), draft);
        }
        return CampaignRows.find(handle, id)
                .<SaveOutcome<Version>>map(
                        campaign -> moved == 1 ? new Saved<>(campaign.version()) : new Conflict<>(campaign.version()))
                .orElseGet(Missing::new);
    }

    private static void insertVersion(Handle handle, String id, int number, long now, Draft draft) {
        handle.createUpdate("""
                        insert into campaign_versions (campaign, number, name, world, steps, saved_at, author, origin, document)
                        values (:id, :number, :name, :world, :steps, :now, :author, :origin, :document)
                        """)
                .bind("id", id)
                .bind("number", number)
                .bind("name", draft.name())
                .bind("world", draft.world())
                .bind("steps", draft.steps())
                .bind("now", now)
                .bind("author", draft.author())
                .bind("origin", Rows.name(draft.origin()))
                .bind("document", draft.document())
                .execute();
    }

    private static Draft again(Handle handle, Version version, Optional<String> author) {
        String document = CampaignRows.document(handle, version.campaign(), version.number())
                .orElseThrow();
        return new Draft(version.name(), version.world(), version.steps(), document, author, Origin.RESTORE);
    }
}
