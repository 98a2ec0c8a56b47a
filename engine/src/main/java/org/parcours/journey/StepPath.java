package org.parcours.journey;

/**
 * Where a step stands in a campaign: the reactions from the start, joined by "/"; empty for the first step. Where the
 * customers are divided, the branch stands between them in square brackets, as in {@code engagement/[persuadable]}. No
 * name of a reaction holds a "/" or starts with a bracket, so that a path names one step.
 */
public final class StepPath {
    /** The path of the first step. */
    public static final String START = "";

    private StepPath() {}

    /** The path of what follows a reaction to the step at a path. */
    public static String after(String path, String reaction) {
        return path.isEmpty() ? reaction : path + "/" + reaction;
    }

    /** The path of what customers on a branch of the split at a path come to. */
    public static String branch(String path, String name) {
        return after(path, "[" + name + "]");
    }

    /** Refuses a reaction's name that could not stand in a path. */
    public static void requireName(String reaction) {
        if (reaction.isBlank() || reaction.indexOf('/') >= 0 || reaction.startsWith("[")) {
            throw new IllegalArgumentException(
                    "A reaction is called \"%s\", but its name must hold something, no \"/\", and no \"[\" at its beginning."
                            .formatted(reaction));
        }
    }
}
