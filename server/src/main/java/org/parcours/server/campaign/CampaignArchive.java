package org.parcours.server.campaign;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Campaign;
import org.parcours.store.Campaigns;
import org.parcours.store.Draft;
import org.parcours.store.SaveOutcome;
import org.parcours.store.Version;

/** The saved campaigns; what is not there, or was saved by somebody else since, is a problem. */
@Singleton
public final class CampaignArchive {
    private final Campaigns campaigns;

    CampaignArchive(Parts parts) {
        campaigns = parts.store().campaigns();
    }

    List<Campaign> list() {
        return campaigns.list();
    }

    Campaign create(Draft draft) {
        return campaigns.create(draft);
    }

    /** A campaign that is not deleted. */
    public Campaign campaign(String id) {
        return campaigns
                .find(id)
                .orElseThrow(() -> missing("There is no campaign \"%s\"; it may have been deleted.".formatted(id)));
    }

    /** A version of a campaign that is not deleted. */
    public Version version(String id, int number) {
        campaign(id);
        return campaigns
                .find(id, number)
                .orElseThrow(() -> missing("Campaign \"%s\" has no version %d.".formatted(id, number)));
    }

    /** The text of a version, as it was saved or imported. */
    public String text(Version version) {
        return campaigns
                .document(version.campaign(), version.number())
                .orElseThrow(() -> missing("There is no campaign \"%s\" any more.".formatted(version.campaign())));
    }

    /** The versions, the newest first. */
    List<Version> history(String id) {
        campaign(id);
        return campaigns.history(id);
    }

    Version save(String id, int basedOn, Draft draft) {
        return saved(id, basedOn, campaigns.save(id, basedOn, draft));
    }

    Version restore(String id, int number, int basedOn, Optional<String> author) {
        version(id, number);
        return saved(id, basedOn, campaigns.restore(id, number, basedOn, author));
    }

    void delete(String id) {
        if (!campaigns.delete(id)) {
            throw missing("There is no campaign \"%s\"; it may have been deleted before.".formatted(id));
        }
    }

    private static Version saved(String id, int basedOn, SaveOutcome<Version> outcome) {
        return outcome.fold(
                saved -> saved.version(),
                conflict -> {
                    throw Problem.conflict(
                            conflict.current().number(),
                            ("This was based on version %d of campaign \"%s\", and version %d is there by now; load it, "
                                            + "or save yours as a copy.")
                                    .formatted(basedOn, id, conflict.current().number()));
                },
                () -> {
                    throw missing("There is no campaign \"%s\" any more; save yours as a copy.".formatted(id));
                });
    }

    private static Problem missing(String detail) {
        return Problem.of(Kind.NOT_FOUND, detail);
    }
}
