package org.parcours.files;

import java.nio.file.Path;
import java.util.Optional;
import org.parcours.model.Mdp;
import org.parcours.model.environment.EnvironmentModel;

/** A decision process from either kind of file that has one: transitions as CSV, or one environment of a fitted model (JSON). */
public final class ModelFile {
    private ModelFile() {}

    /** Whether a file is a fitted model by its name, which ends in {@code .json}. */
    public static boolean isFitted(Path file) {
        return file.toString().endsWith(".json");
    }

    /**
     * Reads a decision process; whatever is wrong is refused with line and column.
     *
     * @param environment which one of a fitted model; it must be named where there are several, and says nothing for a CSV
     */
    public static Mdp read(Path file, Optional<String> environment) {
        if (!isFitted(file)) {
            return MdpFile.read(file);
        }
        EnvironmentModel model = EnvironmentFile.read(file);
        return model.mdp(model.counts().environment(environment));
    }
}
