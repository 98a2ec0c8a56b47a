package org.parcours.model.environment;

import java.util.List;

/**
 * The concentration of a Dirichlet prior with a known mean, by greatest marginal likelihood of several rows of counts:
 *
 * <pre>  log p(rows | κ, m) = Σ_rows [ lnΓ(κ) − lnΓ(κ + n) + Σ_k lnΓ(κ m_k + n_k) − lnΓ(κ m_k) ]</pre>
 *
 * It is found on the scale of log κ by golden section between 10⁻³ and 10⁶: rows that differ no more than chance lead to
 * the upper end, which is complete pooling; rows that have nothing in common to the lower.
 *
 * <p>Source: T. P. Minka, "Estimating a Dirichlet distribution", 2000, revised 2012, equations 51-53 (the likelihood of
 * the Pólya distribution and its concentration with the mean fixed).
 */
public final class DirichletMultinomial {
    /** The smallest concentration looked at: nearly no pooling. */
    public static final double LEAST = 1e-3;

    /** The largest concentration looked at: nearly complete pooling. */
    public static final double MOST = 1e6;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private DirichletMultinomial() {}

    /** A row of counts with the prior mean of its entries; both only where the mean is positive. */
    public record Row(List<Integer> counts, List<Double> mean) {}

    /** The log of the marginal likelihood, but for a constant. */
    public static double logLikelihood(List<Row> rows, double concentration) {
        double sum = 0;
        for (Row row : rows) {
            int n = 0;
            for (int k = 0; k < row.counts().size(); k++) {
                int count = row.counts().get(k);
                n += count;
                sum += rising(concentration * row.mean().get(k), count);
            }
            sum -= rising(concentration, n);
        }
        return sum;
    }

    /** The concentration κ of greatest marginal likelihood. */
    public static double concentration(List<Row> rows) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = logLikelihood(rows, Math.exp(a));
        double atB = logLikelihood(rows, Math.exp(b));
        while (high - low > 1e-6) {
            if (atA >= atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = logLikelihood(rows, Math.exp(a));
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = logLikelihood(rows, Math.exp(b));
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** lnΓ(x + n) − lnΓ(x) = Σ_{i<n} ln(x + i): exact for small counts, by Stirling's series beyond. */
    private static double rising(double x, int n) {
        int exact = Math.min(n, Math.max(0, (int) Math.ceil(20 - x)));
        double product = 0;
        for (int i = 0; i < exact; i++) {
            product += Math.log(x + i);
        }
        return exact == n ? product : product + stirling(x + n) - stirling(x + exact);
    }

    /** lnΓ(x) but for ln √(2π), for x of at least 20: off by less than 1e-12. */
    private static double stirling(double x) {
        double square = x * x;
        return (x - 0.5) * Math.log(x) - x + (1 / 12.0 - (1 / 360.0 - 1 / 1260.0 / square) / square) / x;
    }
}
