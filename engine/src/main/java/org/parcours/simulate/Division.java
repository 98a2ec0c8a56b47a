package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parcours.journey.split.CustomerCell;
import org.parcours.journey.split.CustomerCells;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnTree;
import org.parcours.journey.split.PlainCampaign;

/**
 * A drawn campaign with its customers dealt out to plain campaigns. The audience's customers are numbered cell by cell,
 * so that each keeps his luck whatever the splits are called, and a split into equal branches changes nothing.
 */
public final class Division {
    private final DividedCampaign campaign;
    private final CustomerCells cells;
    private final int place;

    /**
     * Customers who live one plain campaign.
     *
     * @param first the number of the first
     * @param customers how many they are, at least 1
     */
    record Portion(PlainCampaign plain, StepTree tree, long first, long customers) {}

    private Division(DividedCampaign campaign, CustomerCells cells, int place) {
        this.campaign = campaign;
        this.cells = cells;
        this.place = place;
    }

    /**
     * Divides a campaign's customers.
     *
     * @param customers may be empty for a campaign without splits
     * @throws IllegalArgumentException where a split has no customers, or a condition does not suit their table
     */
    public static Division of(DividedCampaign campaign, Optional<CustomerColumns> customers) {
        if (!campaign.hasSplits()) {
            return new Division(campaign, CustomerCells.undivided(campaign), 0);
        }
        CustomerColumns known = customers.orElseThrow(() -> new IllegalArgumentException(
                "The campaign \"%s\" divides its customers, but does not say where their table is; name it under customers."
                        .formatted(campaign.name())));
        return new Division(campaign, CustomerCells.of(List.of(campaign), known), 0);
    }

    /** What is divided. */
    public DividedCampaign campaign() {
        return campaign;
    }

    /** The same for another number of customers who enter. */
    public Division withAudience(long entering) {
        return new Division(campaign.withAudience(entering), cells, place);
    }

    /** Customers who enter in a world. */
    public long audience(World world) {
        return campaign.audience().orElse(world.economics().audience());
    }

    /** The plain campaigns that customers of the table live, whether somebody of a small audience does or not. */
    List<PlainCampaign> plain() {
        return cells.cells().stream().map(this::plain).toList();
    }

    /** The steps and splits of the campaign. */
    DrawnTree tree() {
        return cells.tree(place);
    }

    /** The audience dealt out, in the order of its numbers. */
    List<Portion> portions(World world) {
        long[] people = cells.deal(audience(world));
        List<Portion> portions = new ArrayList<>();
        long first = 0;
        for (int cell = 0; cell < people.length; cell++) {
            if (people[cell] > 0) {
                PlainCampaign plain = plain(cells.cells().get(cell));
                portions.add(new Portion(plain, new StepTree(world, plain.campaign()), first, people[cell]));
                first += people[cell];
            }
        }
        return portions;
    }

    /** Days from the entry to the last contact of the longest journey that somebody lives. */
    static int lastDay(List<Portion> portions) {
        return portions.stream()
                .mapToInt(portion -> portion.tree().lastDay())
                .max()
                .orElse(0);
    }

    /** Rows of the table by the path of the way, of those who come to its split. */
    double rowsOn(String way) {
        return rows(arrival -> arrival.way().equals(way));
    }

    /** Rows of the table that come to a split. */
    double rowsAt(String split) {
        return rows(arrival -> arrival.split().equals(split));
    }

    private double rows(Predicate<PlainCampaign.Arrival> counted) {
        return cells.cells().stream()
                .filter(cell -> plain(cell).arrivals().stream().anyMatch(counted))
                .mapToDouble(CustomerCell::rows)
                .sum();
    }

    private PlainCampaign plain(CustomerCell cell) {
        return cell.campaigns().get(place);
    }
}
