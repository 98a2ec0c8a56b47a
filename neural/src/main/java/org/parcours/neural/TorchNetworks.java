package org.parcours.neural;

import ai.djl.Device;
import ai.djl.engine.Engine;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.Networks;

/** Makes networks that live in PyTorch, on the processor and on one thread, so that one seed gives one answer. */
public final class TorchNetworks implements Networks {
    private static final String NAME = "PyTorch";

    /** What the library reads when its engine starts: it never asks the network, and small networks gain nothing by threads. */
    private static Engine engine() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("ai.djl.pytorch.num_threads", "1");
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
        return Engine.getEngine(NAME);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public Network make(NetworkShape shape) {
        return TorchThread.call(() -> {
            Engine engine = engine();
            return new TorchNetwork(shape, engine, engine.newBaseManager(Device.cpu()));
        });
    }
}
