package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parcours.files.LocatedNode;
import org.parcours.server.audience.UpliftDesk;
import org.parcours.server.experiment.ReadingDesk;
import org.parcours.server.http.JsonBody;

/** Reads what jobs are asked for, by their kind. */
@Singleton
final class Orders {
    private final Map<String, Function<LocatedNode, Order>> readers = new TreeMap<>();

    Orders(
            LaunchOrders launches,
            ComparisonOrders comparisons,
            SensitivityOrders sensitivities,
            PlanOrders plans,
            OptimizationOrders optimizations,
            LearningTimeOrders learningTimes,
            SimulatedLogOrders simulatedLogs,
            ProofOrders proofs,
            SimulatedExperimentOrders simulatedExperiments,
            ExperimentOrders experiments,
            UpliftOrders uplifts) {
        readers.put(LaunchOrders.KIND, launches::read);
        readers.put(ComparisonOrders.KIND, comparisons::read);
        readers.put(SensitivityOrders.KIND, sensitivities::read);
        readers.put(PlanOrders.KIND, plans::read);
        readers.put(OptimizationOrders.KIND, optimizations::read);
        readers.put(LearningTimeOrders.KIND, learningTimes::read);
        readers.put(SimulatedLogOrders.KIND, simulatedLogs::read);
        readers.put(ProofOrders.KIND, proofs::read);
        readers.put(SimulatedExperimentOrders.KIND, simulatedExperiments::read);
        readers.put(ReadingDesk.KIND, experiments::read);
        readers.put(UpliftDesk.KIND, uplifts::read);
    }

    /** The job that a request asks for. */
    Order read(JsonBody body) {
        LocatedNode kind = body.root().field("kind");
        Function<LocatedNode, Order> reader = readers.get(kind.text());
        if (reader == null) {
            throw kind.refusal("is \"%s\", expected one of %s".formatted(kind.text(), readers.keySet()));
        }
        return reader.apply(body.root()).withRequest(body.compact());
    }
}
