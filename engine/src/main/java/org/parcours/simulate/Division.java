package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.split.CustomerCell;
import org.parcours.journey.split.CustomerCells;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnTree;
import org.parcours.journey.split.DrawnTree.PlacedSplit;
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

    /**
     * A way at a split.
     *
     * @param path such as {@code engagement/[persuadable]}
     * @param name of the way
     * @param rows of the customers' table that go it, if they come to the split
     * @param share of those who may come to the split, in [0, 1]; 0 if nobody may
     */
    public record Way(String path, String name, long rows, double share) {}

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

    /**
     * Divides the customers of one table among several campaigns, so that each customer has the same number in all.
     *
     * @throws IllegalArgumentException where a condition does not suit the table
     */
    public static List<Division> together(List<DividedCampaign> campaigns, CustomerColumns customers) {
        CustomerCells cells = CustomerCells.of(campaigns, customers);
        List<Division> divisions = new ArrayList<>();
        for (int place = 0; place < campaigns.size(); place++) {
            divisions.add(new Division(campaigns.get(place), cells, place));
        }
        return divisions;
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

    /** By cell what its customers do. */
    List<Optional<CampaignStep>> campaigns() {
        return plain().stream().map(plain -> plain.campaign().start()).toList();
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

    /** How many rows the customers' table has; 1 where nobody is divided. */
    public long rows() {
        return cells.rows();
    }

    /** All ways of all splits, a split before those that follow it. O(ways × cells). */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (PlacedSplit placed : tree().splits()) {
            long coming = rows(arrival -> arrival.split().equals(placed.path()));
            for (int way = 0; way < placed.split().ways(); way++) {
                String path = placed.path(way);
                long rows = rows(arrival -> arrival.way().equals(path));
                double share = coming == 0 ? 0 : (double) rows / coming;
                ways.add(new Way(path, placed.split().name(way), rows, share));
            }
        }
        return ways;
    }

    private long rows(Predicate<PlainCampaign.Arrival> counted) {
        return cells.cells().stream()
                .filter(cell -> plain(cell).arrivals().stream().anyMatch(counted))
                .mapToLong(CustomerCell::rows)
                .sum();
    }

    private PlainCampaign plain(CustomerCell cell) {
        return cell.campaigns().get(place);
    }
}
