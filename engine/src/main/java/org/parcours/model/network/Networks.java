package org.parcours.model.network;

import java.util.ServiceLoader;

/** Makes networks; a module with a library of them provides it to {@link ServiceLoader}. */
public interface Networks {
    /** A network with its first parameters. */
    Network make(NetworkShape shape);

    /**
     * The makers at hand.
     *
     * @throws IllegalArgumentException where there are none, with what to do
     */
    static Networks load() {
        return ServiceLoader.load(Networks.class).findFirst().orElseThrow(() -> new IllegalArgumentException("""
                        This needs a neural network, and the module that has them is not there.
                        Build it once with "./mvnw -pl neural -am -DskipTests package" (it fetches PyTorch, 110 MB, which unpacks to 430 MB), or put parcours-neural on the class path."""));
    }
}
