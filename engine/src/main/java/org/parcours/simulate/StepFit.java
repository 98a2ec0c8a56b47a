package org.parcours.simulate;

import java.util.OptionalInt;
import org.parcours.journey.Action;

/** Reads steps by positions in a world; what it does not know is a {@link MisfitStep}. */
final class StepFit {
    private final World world;

    StepFit(World world) {
        this.world = world;
    }

    /**
     * Refuses a step below the world's depth.
     *
     * @param level the number of the step in its journey, from 0
     */
    void requireLevel(int level, String path) {
        if (level >= world.timing().depth()) {
            throw new MisfitStep(
                    path,
                    "step %d lies below the depth of world \"%s\", which is %d"
                            .formatted(level + 1, world.name(), world.timing().depth()));
        }
    }

    /** What is sent. */
    Contact contact(Action action, OptionalInt waitDays, String path) {
        try {
            return new Contact(
                    world.channel(action.channel()),
                    world.message(action.message()),
                    waitDays.orElse(world.timing().stepDays()));
        } catch (IllegalArgumentException unknown) {
            throw new MisfitStep(path, String.valueOf(unknown.getMessage()));
        }
    }

    /** The position of a reaction that a step follows. */
    int branch(String name, String path) {
        int reaction;
        try {
            reaction = world.reaction(name);
        } catch (IllegalArgumentException unknown) {
            throw new MisfitStep(path, String.valueOf(unknown.getMessage()));
        }
        if (world.reactions().get(reaction).ends()) {
            throw new MisfitStep(path, "no step can follow \"%s\", which ends a journey".formatted(name));
        }
        return reaction;
    }
}
