package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.experiment.ReadingDesk;
import org.parcours.server.experiment.ReadingTask;

/** What came of an experiment. */
@Singleton
final class ExperimentOrders {
    private final ReadingDesk desk;

    ExperimentOrders(ReadingDesk desk) {
        this.desk = desk;
    }

    Order read(LocatedNode root) {
        ReadingTask task = desk.task(root);
        return new Order(ReadingDesk.KIND, Optional.empty(), progress -> task.run(progress::part));
    }
}
