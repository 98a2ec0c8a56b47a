package org.parcours.uplift.compare;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.learner.Folds;

/** Effects by one or several learners on customers they did not learn from, and on those they did. */
final class CrossFitting {
    private final UpliftData data;
    private final Propensities propensities;
    private final CompareSettings settings;
    private final Folds[] folds;

    CrossFitting(UpliftData data, Propensities propensities, CompareSettings settings, Seed seed) {
        this.data = data;
        this.propensities = propensities;
        this.settings = settings;
        this.folds = new Folds[settings.repeats()];
        for (int repeat = 0; repeat < folds.length; repeat++) {
            folds[repeat] = Folds.of(data, settings.folds(), seed.child(repeat));
        }
    }

    /** How many models a learner fits: one a fold and repeat, and one on all. */
    static int fits(CompareSettings settings) {
        return settings.folds() * settings.repeats() + 1;
    }

    /** Fits all candidates; each fit is a piece of work of its own. */
    FittedCandidate[] fit(List<Candidate> candidates, Seed seed, LongConsumer progress) {
        FittedCandidate[] fitted = new FittedCandidate[candidates.size()];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = new FittedCandidate(data.arms() - 1, data.rows());
        }
        int fits = fits(settings);
        AtomicLong done = new AtomicLong();
        Pieces.work(fits * fitted.length, settings.threads(), piece -> {
            int fit = piece % fits;
            Candidate candidate = candidates.get(piece / fits);
            Seed own = seed.child(candidate.name().hashCode()).child(fit); // whoever else is compared
            fit(candidate, fit, own, fitted[piece / fits]);
            progress.accept(done.incrementAndGet());
        });
        return fitted;
    }

    private void fit(Candidate candidate, int fit, Seed seed, FittedCandidate into) {
        long start = System.nanoTime();
        boolean all = fit == settings.folds() * settings.repeats();
        Folds of = folds[all ? 0 : fit / settings.folds()];
        int fold = fit % settings.folds();
        int[] learnt = all ? rows() : of.outside(fold);
        int[] scored = all ? learnt : of.inside(fold);
        UpliftModel model = candidate.fitting().fit(data.select(learnt), propensities.select(learnt), seed);
        double[][] effects = model.effects(data.customers().select(scored));
        if (all) {
            into.inSample(effects);
        } else {
            into.outOfFold(effects, scored, settings.repeats());
        }
        into.took(System.nanoTime() - start);
    }

    private int[] rows() {
        int[] rows = new int[data.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return rows;
    }
}
