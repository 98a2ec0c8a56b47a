package org.parcours.server.http;

import java.util.function.Supplier;
import org.parcours.files.LocatedNode;
import org.parcours.num.Seed;

/** Fields that several requests have. */
public final class Fields {
    /** The largest whole number that every JSON reader keeps exactly. */
    public static final double EXACT = 9007199254740991.0;

    private static final long FIRST_SEED = 1;

    private Fields() {}

    /** The seed; 1 where none is given. */
    public static Seed seed(LocatedNode root) {
        return new Seed(
                root.findField("seed").map(node -> whole(node, -EXACT, EXACT)).orElse(FIRST_SEED));
    }

    /** A whole number in a range within ±2⁵³. */
    public static long whole(LocatedNode node, double low, double high) {
        double number = node.number(low, high);
        if (number != Math.rint(number)) {
            throw node.refusal("is " + node.word() + ", expected a whole number");
        }
        return (long) number;
    }

    /** What a value of the request makes; what the engine refuses is refused at that value. */
    public static <T> T checked(LocatedNode node, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refused) {
            throw node.refusal("is refused: " + refused.getMessage());
        }
    }
}
