package org.parcours.journey.split;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends each customer on by what is known of him: the first branch whose condition he meets takes him.
 *
 * @param branches in the order in which they are tried, at least one, each of a name of its own
 * @param otherwise what those come to whom no branch takes; empty if their journey ends there
 */
public record CustomerSplit(List<Branch> branches, Optional<CampaignPart> otherwise) implements CampaignPart {
    /** What the way of those is called whom no branch takes. */
    public static final String OTHERWISE = "otherwise";

    /**
     * One way.
     *
     * @param name what people call those who go it
     * @param when what must be known of them
     * @param then what they come to; empty if their journey ends there
     */
    public record Branch(String name, CustomerCondition when, Optional<CampaignPart> then) {
        public Branch {
            boolean standsInPaths = !name.isBlank() && name.chars().noneMatch(c -> c == '/' || c == '[' || c == ']');
            if (!standsInPaths || name.equals(OTHERWISE)) {
                throw new IllegalArgumentException(
                        "A branch is called \"%s\", but its name must hold something, no \"/\", \"[\" or \"]\", and not be \"%s\"."
                                .formatted(name, OTHERWISE));
            }
        }
    }

    public CustomerSplit {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("A split has no branch; give it one with a condition, or remove it.");
        }
        Set<String> names = new HashSet<>();
        for (Branch branch : branches) {
            if (!names.add(branch.name())) {
                throw new IllegalArgumentException(
                        "Two branches of a split are called \"%s\"; rename one.".formatted(branch.name()));
            }
        }
    }

    /** How many ways there are; the last is of those whom no branch takes. */
    public int ways() {
        return branches.size() + 1;
    }

    /** The name of a way. */
    public String name(int way) {
        return way < branches.size() ? branches.get(way).name() : OTHERWISE;
    }

    /** What customers come to on a way; empty if their journey ends there. */
    public Optional<CampaignPart> next(int way) {
        return way < branches.size() ? branches.get(way).then() : otherwise;
    }
}
