package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.files.ProfitDocument;
import org.parcours.files.TargetListFile;
import org.parcours.server.table.TableBytes;
import org.parcours.store.TableFormat;
import org.parcours.uplift.targeting.MeasuredProfit;
import org.parcours.uplift.targeting.Offers;
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
        double[][] earned = new double[offers.treatments().size()][offers.customers()];
        for (int treatment = 0; treatment < earned.length; treatment++) {
            for (int customer = 0; customer < offers.customers(); customer++) {
                earned[treatment][customer] =
                        question.value() * customers.measured(treatment, customer) - offers.cost(treatment, customer);
            }
        }
        return ProfitDocument.of(new MeasuredProfit(offers, earned), targets, LEVEL);
    }

    /** The customers to be treated as the bytes of a CSV file, the most profitable first. */
    byte[] list() {
        return TableBytes.left(TableFormat.CSV, file -> {
            TargetListFile.write(targets, customers.title(), customers.names(), file);
            return file;
        });
    }
}
