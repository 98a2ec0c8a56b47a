package org.parcours.simulate;

/** A step of a campaign does not fit the world it shall run in. */
public final class MisfitStep extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String reason;

    MisfitStep(String path, String reason) {
        super((path.isEmpty() ? "the first step" : "the step at \"" + path + "\"") + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** The reactions from the start to the step, joined by "/"; empty for the first step. */
    public String path() {
        return path;
    }

    /** What does not fit, without the path. */
    public String reason() {
        return reason;
    }
}
