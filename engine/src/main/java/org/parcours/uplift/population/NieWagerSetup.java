package org.parcours.uplift.population;

import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.log1p;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sin;

import org.parcours.num.NormalQuantile;

/**
 * The four laws of Nie and Wager. The columns are independent; {@code x[0]} is their X₁.
 *
 * <p>Source: X. Nie, S. Wager, "Quasi-oracle estimation of heterogeneous treatment effects", Biometrika 108, 2021, §4.1,
 * setups A to D.
 */
public enum NieWagerSetup {
    /** A difficult nuisance and an easy effect; columns uniform on (0, 1). */
    A {
        @Override
        double feature(double uniform) {
            return uniform;
        }

        @Override
        double baseline(double[] x) {
            return sin(PI * x[0] * x[1]) + 2 * (x[2] - 0.5) * (x[2] - 0.5) + x[3] + 0.5 * x[4];
        }

        @Override
        double propensity(double[] x) {
            return max(0.1, min(sin(PI * x[0] * x[1]), 0.9));
        }

        @Override
        double effect(double[] x) {
            return (x[0] + x[1]) / 2;
        }
    },

    /** A randomised trial. */
    B {
        @Override
        double baseline(double[] x) {
            return max(max(x[0] + x[1], x[2]), 0) + max(x[3] + x[4], 0);
        }

        @Override
        double propensity(double[] x) {
            return 0.5;
        }

        @Override
        double effect(double[] x) {
            return x[0] + log1p(exp(x[1]));
        }
    },

    /** An easy propensity and a difficult baseline; the difference of means has the wrong sign. */
    C {
        @Override
        double baseline(double[] x) {
            return 2 * log1p(exp(x[0] + x[1] + x[2]));
        }

        @Override
        double propensity(double[] x) {
            return 1 / (1 + exp(x[1] + x[2]));
        }

        @Override
        double effect(double[] x) {
            return 1;
        }
    },

    /** Arms that have nothing to do with each other. */
    D {
        @Override
        double baseline(double[] x) {
            return (max(x[0] + x[1] + x[2], 0) + max(x[3] + x[4], 0)) / 2;
        }

        @Override
        double propensity(double[] x) {
            return 1 / (1 + exp(-x[0]) + exp(-x[1]));
        }

        @Override
        double effect(double[] x) {
            return max(x[0] + x[1] + x[2], 0) - max(x[3] + x[4], 0);
        }
    };

    /** A value of a column from a uniform number; standard normal unless a setup says otherwise. */
    double feature(double uniform) {
        return NormalQuantile.of(uniform);
    }

    /** The mean of the two arms' outcomes, b(x). */
    abstract double baseline(double[] x);

    /** The probability of the treatment, e(x). */
    abstract double propensity(double[] x);

    /** What the treatment changes, τ(x). */
    abstract double effect(double[] x);
}
