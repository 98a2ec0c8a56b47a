package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.parcours.files.TargetListFile;
import org.parcours.server.table.TableBytes;
import org.parcours.store.TableFormat;
import org.parcours.uplift.measure.CurvePoint;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.ProfitCurve;
import org.parcours.uplift.targeting.Targets;

/** Who is to be treated, and what that is worth: as it was foretold, and as the trial measures it. */
final class TargetAnswers {
    private static final double LEVEL = 0.95;

    private final ScoredCustomers customers;
    private final TargetQuestion question;
    private final Offers offers;
    private final Targets targets;

    TargetAnswers(ScoredCustomers customers, TargetQuestion question) {
        this.customers = customers;
        this.question = question;
        this.offers = question.offers(customers);
        this.targets = Targets.of(offers, question.rules());
    }

    /** The answer as a document. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("customers", offers.customers())
                .put("treated", targets.size())
                .put("cost", targets.cost())
                .put("foretold_profit", targets.profit())
                .put("level", LEVEL);
        ComparisonAnswers.put(json, "profit", profitOfTargets());
        ArrayNode arms = json.putArray("arms");
        for (int treatment = 0; treatment < offers.treatments().size(); treatment++) {
            putArm(arms.addObject(), treatment);
        }
        ArrayNode curve = json.putArray("curve");
        ComparisonAnswers.put(curve.addObject().put("percent", 0), "profit", new Measured(0, 0, Optional.empty()));
        for (CurvePoint point : curve().points(LEVEL)) {
            ComparisonAnswers.put(curve.addObject().put("percent", point.percent()), "profit", point.height());
        }
        return json;
    }

    private void putArm(ObjectNode json, int treatment) {
        int treated = 0;
        for (int customer = 0; customer < offers.customers(); customer++) {
            treated += targets.treatment(customer) == treatment ? 1 : 0;
        }
        json.put("arm", offers.treatments().get(treatment)).put("treated", treated);
        double[] forAll = new double[offers.customers()];
        Arrays.setAll(forAll, customer -> measured(treatment, customer));
        ComparisonAnswers.put(
                json,
                "profit_for_all",
                ProfitCurve.of(new double[forAll.length], forAll).at(forAll.length, LEVEL));
    }

    private Measured profitOfTargets() {
        double[] chosen = new double[offers.customers()];
        double[] measured = new double[chosen.length];
        for (int customer = 0; customer < chosen.length; customer++) {
            int treatment = targets.treatment(customer);
            chosen[customer] = treatment == Targets.NOBODY ? 0 : 1;
            measured[customer] = treatment == Targets.NOBODY ? 0 : measured(treatment, customer);
        }
        return ProfitCurve.of(chosen, measured).at(targets.size(), LEVEL);
    }

    /** Each customer would get the treatment that is foretold to earn most with him, or to lose least. */
    private ProfitCurve curve() {
        double[] foretold = new double[offers.customers()];
        double[] measured = new double[foretold.length];
        for (int customer = 0; customer < foretold.length; customer++) {
            int best = 0;
            for (int treatment = 1; treatment < offers.treatments().size(); treatment++) {
                best = offers.profit(treatment, customer) > offers.profit(best, customer) ? treatment : best;
            }
            foretold[customer] = offers.profit(best, customer);
            measured[customer] = measured(best, customer);
        }
        return ProfitCurve.of(foretold, measured);
    }

    private double measured(int treatment, int customer) {
        return question.value() * customers.measured(treatment, customer) - offers.cost(treatment, customer);
    }

    /** The customers to be treated as the bytes of a CSV file, the most profitable first. */
    byte[] list() {
        return TableBytes.left(TableFormat.CSV, file -> {
            TargetListFile.write(targets, customers.title(), customers.names(), file);
            return file;
        });
    }
}
