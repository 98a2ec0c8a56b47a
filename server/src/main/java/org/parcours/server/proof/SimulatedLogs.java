package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.parcours.files.LocatedNode;
import org.parcours.num.Seed;
import org.parcours.server.http.Fields;
import org.parcours.server.table.KeptJson;

/** The testbeds that logs can be drawn from. */
@Singleton
public final class SimulatedLogs {
    /** What a request asks to be drawn. */
    public SimulatedLog in(LocatedNode root) {
        LocatedNode testbed = root.field("testbed");
        if (!testbed.text().equals(OffersLog.TESTBED)) {
            throw testbed.refusal("is \"%s\", expected \"%s\"".formatted(testbed.text(), OffersLog.TESTBED));
        }
        return new OffersLog(SimulatedLog.customers(root.field("customers")), Fields.seed(root));
    }

    /** What was drawn, as it is kept. */
    SimulatedLog kept(String text) {
        ObjectNode json = KeptJson.read(text);
        return new OffersLog(
                json.get("customers").intValue(), new Seed(json.get("seed").longValue()));
    }
}
