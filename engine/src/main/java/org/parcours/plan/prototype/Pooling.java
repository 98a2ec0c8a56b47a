package org.parcours.plan.prototype;

/** Whose reports a policy is retrained on. */
public enum Pooling {
    /** Those of all sellers who held the policy in their subset since the last reshuffling. */
    HOLDERS("holders"),
    /** Those of all sellers whom it suits best so far: prototypes. */
    MATCHED("prototypes"),
    /**
     * The same; but a seller always holds the policy that suits him best so far, and more and more of his journeys follow
     * the best one that he holds instead of any.
     */
    KEPT("prototypes, best kept"),
    /** Those of everybody: one policy for all. */
    EVERYBODY("one for all"),
    /** Those of one seller: a policy of his own. */
    OWN("one per seller"),
    /** Those of the seller's segment, which only an oracle knows. */
    SEGMENT("segments known");

    private final String label;

    Pooling(String label) {
        this.label = label;
    }

    /** How many policies there are. */
    int policies(PrototypeSettings settings, int sellers, int segments) {
        return switch (this) {
            case HOLDERS, MATCHED, KEPT -> settings.prototypes();
            case EVERYBODY -> 1;
            case OWN -> sellers;
            case SEGMENT -> segments;
        };
    }

    /** Whether a policy is retrained on the reports of those whom it suits best. */
    boolean isMatched() {
        return this == MATCHED || this == KEPT;
    }

    @Override
    public String toString() {
        return label;
    }
}
