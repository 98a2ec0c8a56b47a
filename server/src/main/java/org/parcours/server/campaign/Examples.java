package org.parcours.server.campaign;

import java.util.List;
import java.util.Optional;
import org.parcours.files.CampaignFile;
import org.parcours.journey.Campaign;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.store.Campaigns;
import org.parcours.store.Origin;

/** Campaigns that are there when a workspace is opened for the first time, so that there is something to look at. */
public final class Examples {
    private static final String LARGEST = "four-levels";

    /** By template; the last is the first in a list of the last saved. */
    private static final List<String> TEMPLATES =
            List.of("fewer-contacts", "welcome-series", LARGEST, "promote-to-the-engaged", "brand-first");

    private Examples() {}

    /** The example with the most steps. */
    public static Campaign largest() {
        return Template.all().stream()
                .filter(template -> template.id().equals(LARGEST))
                .findFirst()
                .orElseThrow()
                .campaign();
    }

    /** Adds the examples where no campaign ever was: one that somebody deleted does not come back. */
    public static void addTo(Campaigns campaigns) {
        if (campaigns.list().isEmpty()) {
            List<Template> templates = Template.all();
            campaigns.createFirst(TEMPLATES.stream()
                    .flatMap(id ->
                            templates.stream().filter(template -> template.id().equals(id)))
                    .map(template -> DrawnCampaign.draft(
                            DividedCampaign.of(template.campaign()),
                            CampaignFile.text(template.campaign()),
                            Optional.empty(),
                            Origin.IMPORT))
                    .toList());
        }
    }
}
