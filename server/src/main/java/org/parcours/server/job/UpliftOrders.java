package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.audience.UpliftDesk;
import org.parcours.server.audience.UpliftTask;

/** Who finds whom a treatment changes. */
@Singleton
final class UpliftOrders {
    private final UpliftDesk desk;

    UpliftOrders(UpliftDesk desk) {
        this.desk = desk;
    }

    Order read(LocatedNode root) {
        UpliftTask task = desk.task(root);
        return new Order(UpliftDesk.KIND, Optional.empty(), progress -> task.run(progress::part));
    }
}
