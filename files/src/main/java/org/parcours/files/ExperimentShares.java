package org.parcours.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.experiment.Allocation;

/** With which probability customers got their arms: as somebody says, or as the column of propensities does. */
final class ExperimentShares {
    private static final double TOLERANCE = 1e-9;

    private final ExperimentFile file;
    private final Optional<double[]> propensities;

    ExperimentShares(ExperimentFile file) {
        this.file = file;
        String title = file.columns().propensity();
        this.propensities =
                file.table().titles().contains(title) ? Optional.of(file.units().known(title)) : Optional.empty();
    }

    /** The shares of the arms, in their order; empty where nobody says. */
    Optional<List<Double>> shares() {
        return file.allocation().map(this::inOrder).or(() -> propensities.map(this::ofArms));
    }

    /** The probability with which a unit got its arm; empty where nobody says. */
    Optional<Double> propensity(int unit) {
        return propensities
                .map(known -> requireProbability(known[unit], unit))
                .or(() -> file.allocation().map(shares -> inOrder(shares).get(file.arm(unit))));
    }

    private List<Double> inOrder(Allocation allocation) {
        return file.arms().stream()
                .map(name -> allocation.shares().get(allocation.arms().indexOf(name)))
                .toList();
    }

    /** What each arm's units say, over what all arms of the file say together, as some may be kept out of it. */
    private List<Double> ofArms(double[] known) {
        double[] ofArm = new double[file.arms().size()];
        for (int unit = 0; unit < known.length; unit++) {
            int arm = file.arm(unit);
            double probability = requireProbability(known[unit], unit);
            if (ofArm[arm] == 0) {
                ofArm[arm] = probability;
            } else if (Math.abs(ofArm[arm] - probability) > TOLERANCE) {
                throw refusal(
                        unit,
                        "differs between customers of one arm, whose means cannot be compared then; prove a policy on the journey log instead");
            }
        }
        double sum = Arrays.stream(ofArm).sum();
        List<Double> shares = new ArrayList<>();
        for (double share : ofArm) {
            shares.add(share / sum);
        }
        return shares;
    }

    private double requireProbability(double propensity, int unit) {
        if (!(propensity > 0 && propensity <= 1)) {
            throw refusal(unit, "is no probability in (0, 1]");
        }
        return propensity;
    }

    private BadFile refusal(int unit, String problem) {
        return file.units().refusal(file.units().firstRow(unit), file.columns().propensity(), problem);
    }
}
