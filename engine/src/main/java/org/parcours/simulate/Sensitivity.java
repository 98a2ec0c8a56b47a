package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.parcours.journey.Campaign;
import org.parcours.num.Workers;

/**
 * Which assumption of a world moves a campaign's profit most (a tornado): each number of the world is made smaller and
 * larger by the same share of itself, one at a time, and the profit is worked out anew in expectation.
 *
 * <p>One number at a time says nothing of numbers that are wrong together. Numbers that do not move this campaign's
 * profit, such as those of channels it does not use, are left out. The cost is two expected simulations a number.
 *
 * @param result the campaign in the world as it stands
 * @param change share by which each number was changed, in (0, 1)
 * @param bars numbers that move profit, the widest first, equal ones by path
 */
public record Sensitivity(CampaignResult result, double change, List<Bar> bars) {
    /** Halvings by which the last legal number is found: more than a double has digits. */
    private static final int HALVINGS = 60;

    /**
     * What one number does.
     *
     * @param path where it stands in the world's document, such as {@code channels.sms.rates.engagement}
     * @param source where it comes from, if the world says so
     * @param base as it stands
     * @param low the smaller number that was tried
     * @param high the larger number that was tried
     * @param profitLow profit with the smaller number
     * @param profitHigh profit with the larger number
     * @param clamped whether a full change would have left what the number may be
     */
    public record Bar(
            String path,
            Optional<String> source,
            double base,
            double low,
            double high,
            double profitLow,
            double profitHigh,
            boolean clamped) {
        /** How far the two profits and the one as it stands lie apart. */
        double width(double profit) {
            return Math.max(profit, Math.max(profitLow, profitHigh))
                    - Math.min(profit, Math.min(profitLow, profitHigh));
        }
    }

    public Sensitivity {
        bars = List.copyOf(bars);
    }

    /**
     * Tries all numbers of a world. The result is the same on any number of threads; an interrupt ends the work with a
     * {@link java.util.concurrent.CancellationException}.
     *
     * @param change share by which each number is changed, in (0, 1)
     * @param threads how many work at once, at least 1
     * @param progress is told now and then from any thread which share of the numbers is behind
     */
    public static Sensitivity of(World world, Campaign campaign, double change, int threads, DoubleConsumer progress) {
        if (!(change > 0 && change < 1)) {
            throw new IllegalArgumentException(
                    "Each number would change by %s of itself, but it must be a share between 0 and 1."
                            .formatted(change));
        }
        Trial trial = new Trial(world, campaign, change);
        List<WorldNumber> numbers = WorldNumbers.of(world);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<List<Bar>> parts = Workers.run(threads, () -> {
            List<Bar> some = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < numbers.size(); i = next.getAndIncrement()) {
                some.add(trial.bar(numbers.get(i)));
                progress.accept(done.incrementAndGet() / (double) numbers.size());
            }
            return some;
        });
        double profit = trial.result.value(KeyFigure.PROFIT);
        List<Bar> bars = parts.stream()
                .flatMap(List::stream)
                .filter(bar -> bar.width(profit) > 0)
                .sorted(Comparator.comparingDouble((Bar bar) -> -bar.width(profit))
                        .thenComparing(Bar::path))
                .toList();
        return new Sensitivity(trial.result, change, bars);
    }

    private static final class Trial {
        private final World world;
        private final Campaign campaign;
        private final double change;
        private final CampaignResult result;

        Trial(World world, Campaign campaign, double change) {
            this.world = world;
            this.campaign = campaign;
            this.change = change;
            result = ExpectedSimulation.run(world, campaign);
        }

        Bar bar(WorldNumber number) {
            double step = Math.abs(number.value()) * change;
            double low = legal(number, number.value() - step);
            double high = legal(number, number.value() + step);
            boolean clamped = low > number.value() - step || high < number.value() + step;
            return new Bar(
                    number.path(),
                    Optional.ofNullable(world.sources().get(number.path())),
                    number.value(),
                    low,
                    high,
                    profit(number, low),
                    profit(number, high),
                    clamped);
        }

        /** The number nearest to the wanted one with which the campaign can run. */
        private double legal(WorldNumber number, double wanted) {
            double outside = number.bounded(wanted);
            if (runs(number, outside)) {
                return outside;
            }
            double inside = number.value();
            for (int i = 0; i < HALVINGS; i++) {
                double middle = inside + (outside - inside) / 2;
                if (runs(number, middle)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return inside;
        }

        /** Where rules multiply rates, a number can be fine alone and too much for a step of this campaign. */
        private boolean runs(WorldNumber number, double value) {
            try {
                profit(number, value);
                return true;
            } catch (RatesAboveOne tooMuch) {
                return false;
            }
        }

        private double profit(WorldNumber number, double value) {
            return ExpectedSimulation.run(number.with().apply(value), campaign).value(KeyFigure.PROFIT);
        }
    }
}
