package org.parcours.uplift.targeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RisingOrder;
import org.parcours.uplift.measure.CurvePoint;
import org.parcours.uplift.measure.Measured;

/**
 * The profit of treating more and more customers, those of the greatest foretold profit first, as a trial measures it and not
 * as it was foretold: who is foretold most is foretold too much.
 *
 * <p>The profit of a choice is a sum over customers, each with the doubly robust score of his treatment in money, less its
 * cost; who is left alone counts 0. Its standard error is that of a sum of independent terms. This holds where customers were
 * not learnt from when theirs was foretold. Source: E. Sverdrup, H. Wu, S. Athey, S. Wager, "Qini curves for multi-armed
 * treatment rules", 2023, section 3.
 */
public final class ProfitCurve {
    private final double[] sum;
    private final double[] squares;

    private ProfitCurve(double[] sum, double[] squares) {
        this.sum = sum;
        this.squares = squares;
    }

    /**
     * The curve of customers. O(n log n).
     *
     * @param foretold of each customer the profit that his treatment is foretold to bring; no NaN
     * @param measured of each the doubly robust score of the effect of the same treatment in money, less its cost, finite
     */
    public static ProfitCurve of(double[] foretold, double[] measured) {
        if (foretold.length != measured.length || foretold.length < 2) {
            throw new IllegalArgumentException("There are " + foretold.length + " foretold and " + measured.length
                    + " measured profits; give two customers at least, and both numbers of each.");
        }
        double[] falling = new double[foretold.length];
        Arrays.setAll(falling, customer -> 0 - foretold[customer]);
        int[] order = RisingOrder.of(falling);
        double[] sum = new double[order.length + 1];
        double[] squares = new double[order.length + 1];
        for (int rank = 0; rank < order.length; rank++) {
            double profit = measured[order[rank]];
            sum[rank + 1] = sum[rank] + profit;
            squares[rank + 1] = squares[rank] + profit * profit;
        }
        return new ProfitCurve(sum, squares);
    }

    /** How many customers there are. */
    public int customers() {
        return sum.length - 1;
    }

    /**
     * The profit with all customers together if the first so many are treated.
     *
     * @param treated how many, 0 to all
     * @param level the confidence of the interval, in (0, 1)
     */
    public Measured at(int treated, double level) {
        double customers = customers();
        double profit = sum[treated];
        double variance = customers / (customers - 1) * (squares[treated] - profit * profit / customers);
        double error = Math.sqrt(Math.max(0, variance));
        double half = NormalQuantile.of((1 + level) / 2) * error;
        return new Measured(profit, error, Optional.of(new Interval(profit - half, profit + half)));
    }

    /** The profit if 1, 2, … 100 % are treated, each rounded down to whole customers. */
    public List<CurvePoint> points(double level) {
        List<CurvePoint> points = new ArrayList<>();
        for (int percent = 1; percent <= 100; percent++) {
            points.add(new CurvePoint(percent, at((int) ((long) customers() * percent / 100), level)));
        }
        return List.copyOf(points);
    }
}
