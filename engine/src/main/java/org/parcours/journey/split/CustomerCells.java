package org.parcours.journey.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.journey.split.DrawnTree.PlacedSplit;

/**
 * Customers gathered by where the splits of campaigns send them: all of a cell live the same plain campaigns, so that a
 * divided campaign is a mixture of plain ones. Only cells that occur are there; they are ordered by the ways that their
 * customers go, the first split first, so that the order of rows does not matter.
 */
public final class CustomerCells {
    private static final int ABSENT = -1;

    private final List<DrawnTree> trees;
    private final List<CustomerCell> cells;

    private CustomerCells(List<DrawnTree> trees, List<CustomerCell> cells) {
        this.trees = trees;
        this.cells = List.copyOf(cells);
    }

    /** Everybody in one cell, for a campaign that divides nobody. */
    public static CustomerCells undivided(DividedCampaign campaign) {
        campaign.plain(); // which refuses splits
        return new CustomerCells(
                List.of(DrawnTree.of(campaign)),
                List.of(new CustomerCell(1, List.of(PlainCampaign.of(campaign, path -> 0)))));
    }

    /**
     * The cells of some campaigns that look at the same customers. O(rows × branches).
     *
     * @throws IllegalArgumentException where a condition does not suit the table
     */
    public static CustomerCells of(List<DividedCampaign> campaigns, CustomerColumns customers) {
        List<DrawnTree> trees = campaigns.stream().map(DrawnTree::of).toList();
        Refinement refined = new Refinement(customers);
        trees.forEach(refined::by);
        List<CustomerCell> cells = new ArrayList<>();
        int[] rows = refined.rows();
        for (int cell = 0; cell < rows.length; cell++) {
            List<PlainCampaign> plain = new ArrayList<>();
            int first = 0;
            for (int i = 0; i < trees.size(); i++) {
                plain.add(PlainCampaign.of(campaigns.get(i), refined.ways(cell, first, trees.get(i))));
                first += trees.get(i).splits().size();
            }
            cells.add(new CustomerCell(rows[cell], plain));
        }
        return new CustomerCells(trees, cells);
    }

    /** The cells, at least one. */
    public List<CustomerCell> cells() {
        return cells;
    }

    /** The steps and splits of a campaign, by its place among those that were given. */
    public DrawnTree tree(int campaign) {
        return trees.get(campaign);
    }

    /** How many rows the table has; 1 where nobody is divided. */
    public long rows() {
        return cells.stream().mapToLong(CustomerCell::rows).sum();
    }

    /**
     * Deals an audience out to the cells by their rows: whole people, by the largest remainders, equal ones to the
     * earlier cell.
     */
    public long[] deal(long audience) {
        long all = rows();
        long[] people = new long[cells.size()];
        long[] remainders = new long[people.length];
        long left = audience;
        for (int cell = 0; cell < people.length; cell++) {
            long part = audience % all * cells.get(cell).rows(); // both factors are below 2^31
            people[cell] = audience / all * cells.get(cell).rows() + part / all;
            remainders[cell] = part % all;
            left -= people[cell];
        }
        for (; left > 0; left--) {
            int next = 0;
            for (int cell = 1; cell < remainders.length; cell++) {
                next = remainders[cell] > remainders[next] ? cell : next;
            }
            people[next]++;
            remainders[next] = ABSENT;
        }
        return people;
    }

    /** Divides rows again and again. */
    private static final class Refinement {
        private final CustomerColumns customers;
        private final int[] cellOf;
        /** By cell: its way at each split so far, or {@link #ABSENT} where its customers never come to the split. */
        private List<int[]> ways = List.of(new int[0]);

        Refinement(CustomerColumns customers) {
            this.customers = customers;
            cellOf = new int[customers.rows()];
        }

        void by(DrawnTree tree) {
            int first = ways.get(0).length;
            tree.splits().forEach(split -> by(split, first));
        }

        private void by(PlacedSplit placed, int first) {
            int[] wayOf = wayOf(placed.split());
            int places = placed.split().ways() + 1; // one more for cells that do not come here
            int[] numbers = new int[ways.size() * places];
            Arrays.fill(numbers, ABSENT);
            for (int row = 0; row < cellOf.length; row++) {
                boolean comes = placed.outer() == DrawnTree.NONE
                        || ways.get(cellOf[row])[first + placed.outer()] == placed.outerWay();
                cellOf[row] = cellOf[row] * places + (comes ? wayOf[row] : places - 1);
                numbers[cellOf[row]] = 0;
            }
            List<int[]> finer = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] != ABSENT) {
                    numbers[i] = finer.size();
                    int[] before = ways.get(i / places);
                    int[] with = Arrays.copyOf(before, before.length + 1);
                    with[before.length] = i % places == places - 1 ? ABSENT : i % places;
                    finer.add(with);
                }
            }
            for (int row = 0; row < cellOf.length; row++) {
                cellOf[row] = numbers[cellOf[row]];
            }
            ways = finer;
        }

        private int[] wayOf(CustomerSplit split) {
            int[] wayOf = new int[cellOf.length];
            Arrays.fill(wayOf, split.branches().size());
            for (int way = split.branches().size() - 1; way >= 0; way--) {
                boolean[] meets = customers.meeting(split.branches().get(way).when());
                for (int row = 0; row < wayOf.length; row++) {
                    wayOf[row] = meets[row] ? way : wayOf[row];
                }
            }
            return wayOf;
        }

        int[] rows() {
            int[] rows = new int[ways.size()];
            for (int cell : cellOf) {
                rows[cell]++;
            }
            return rows;
        }

        PlainCampaign.Ways ways(int cell, int first, DrawnTree tree) {
            return path -> {
                for (int split = 0; split < tree.splits().size(); split++) {
                    if (tree.splits().get(split).path().equals(path)) {
                        return ways.get(cell)[first + split];
                    }
                }
                throw new IllegalStateException("no split at " + path);
            };
        }
    }
}
