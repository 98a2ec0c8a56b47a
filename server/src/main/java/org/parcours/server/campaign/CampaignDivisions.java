package org.parcours.server.campaign;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.files.CustomersReader;
import org.parcours.files.UpliftTable;
import org.parcours.journey.split.CampaignCustomers;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.experiment.TableShelf;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.server.http.Refusal;
import org.parcours.simulate.Division;

/**
 * Deals the customers of campaigns out to the ways of their splits. Tables never change, so that those read last are kept
 * in memory. Thread-safe.
 */
@Singleton
public final class CampaignDivisions {
    private static final int MOST_KEPT = 4;

    private final TableShelf tables;
    private final Map<String, CustomerColumns> read = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CustomerColumns> eldest) {
            return size() > MOST_KEPT;
        }
    };

    CampaignDivisions(TableShelf tables) {
        this.tables = tables;
    }

    /**
     * A campaign with its customers.
     *
     * @throws Problem where its splits have no customers, or ask for what their table does not know
     */
    public Division of(DividedCampaign campaign) {
        Optional<CustomerColumns> customers =
                campaign.hasSplits() ? campaign.customers().map(this::columns) : Optional.empty();
        return Refusal.ofCampaign(() -> Division.of(campaign, customers));
    }

    /**
     * Several campaigns with their customers, each with the same number in all.
     *
     * @throws Problem where they divide the customers of different tables
     */
    public List<Division> together(List<DividedCampaign> campaigns) {
        List<Optional<CampaignCustomers>> tables = campaigns.stream()
                .filter(DividedCampaign::hasSplits)
                .map(DividedCampaign::customers)
                .distinct()
                .toList();
        if (tables.size() > 1) {
            throw refused(
                    "The campaigns divide the customers of different tables, so that nobody is in both; choose one table for all.");
        }
        if (tables.isEmpty() || tables.get(0).isEmpty()) {
            return campaigns.stream().map(this::of).toList();
        }
        CustomerColumns customers = columns(tables.get(0).get());
        return Refusal.ofCampaign(() -> Division.together(campaigns, customers));
    }

    private CustomerColumns columns(CampaignCustomers customers) {
        return customers.fold(
                files -> {
                    throw refused(
                            "The campaign's customers stand in the file \"%s\", which this studio cannot see; upload it on the page Experiments, and choose it under customers."
                                    .formatted(files.file()));
                },
                kept -> columns(kept.table()));
    }

    private CustomerColumns columns(String table) {
        synchronized (read) {
            CustomerColumns known = read.get(table);
            if (known == null) {
                known = tables.find(table)
                        .map(kept -> tables.read(
                                kept, source -> CustomersReader.columns(UpliftTable.read(source), Optional.empty())))
                        .orElseThrow(
                                () -> refused(
                                        "The table of the campaign's customers is not kept any more; choose another under customers."));
                read.put(table, known);
            }
            return known;
        }
    }

    private static Problem refused(String why) {
        return Problem.of(
                Kind.BAD_CAMPAIGN, why, List.of(ProblemError.ofField("/document/customers", "no such customers")));
    }
}
