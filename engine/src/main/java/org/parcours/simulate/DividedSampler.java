package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.num.Seed;

/**
 * Sends the customers of a contender through the plain campaigns that they live. The cells of one plain campaign's sampler
 * follow those of the one before. Thread-safe.
 */
final class DividedSampler {
    private final Contender contender;
    private final List<Division.Portion> portions;
    private final List<Sampler> samplers = new ArrayList<>();
    private final List<EndingAmounts> amounts = new ArrayList<>();
    /** By portion the number of its first cell, and behind them how many cells there are. */
    private final int[] firstCell;

    /**
     * Makes the samplers.
     *
     * @param period days for which customers are watched
     */
    DividedSampler(Contender contender, CustomerWords words, int period) {
        this.contender = contender;
        World world = contender.world();
        portions = contender.division().portions(world);
        firstCell = new int[portions.size() + 1];
        for (int i = 0; i < portions.size(); i++) {
            StepTree tree = portions.get(i).tree();
            samplers.add(SampledSimulation.sampler(world, tree, words, period));
            amounts.add(new EndingAmounts(world, tree));
            firstCell[i + 1] = firstCell[i] + samplers.get(i).cells();
        }
    }

    /** How many ways to end there are. */
    int cells() {
        return firstCell[portions.size()];
    }

    /** Notes the cell in which each of some customers ends, as {@link Sampler#ends}. */
    void ends(long from, int customers, int[] cells) {
        if (portions.size() == 1) {
            samplers.get(0).ends(from, customers, cells);
            return;
        }
        for (int i = 0; i < portions.size(); i++) {
            long first = Math.max(from, portions.get(i).first());
            long end = Math.min(
                    from + customers, portions.get(i).first() + portions.get(i).customers());
            if (first < end) {
                int[] here = new int[(int) (end - first)];
                samplers.get(i).ends(first, here.length, here);
                for (int k = 0; k < here.length; k++) {
                    cells[(int) (first - from) + k] = firstCell[i] + here[k];
                }
            }
        }
    }

    /** What a customer brought who ended in a cell. */
    Map<KeyFigure, Double> amounts(int cell) {
        int portion = Arrays.binarySearch(firstCell, cell);
        int i = portion < 0 ? -portion - 2 : portion;
        return amounts.get(i).of(samplers.get(i).ending(cell - firstCell[i], 1));
    }

    /** What the campaign brought by the customers in each cell. */
    CampaignResult result(Seed seed, long[] counts) {
        World world = contender.world();
        SampledFigures figures = new SampledFigures(world, contender.audience());
        DrawnSteps drawn = new DrawnSteps(contender.division(), world);
        for (int i = 0; i < portions.size(); i++) {
            List<Ending> endings = samplers.get(i).endings(Arrays.copyOfRange(counts, firstCell[i], firstCell[i + 1]));
            figures.add(portions.get(i).tree(), endings);
            drawn.add(portions.get(i), SampledSteps.of(world, portions.get(i).tree(), endings));
        }
        return new CampaignResult(
                contender.name(),
                world,
                contender.audience(),
                Optional.of(seed),
                figures.figures(),
                drawn.steps(),
                drawn.branches());
    }
}
