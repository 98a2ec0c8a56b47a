package org.parcours.model.response;

import java.math.BigDecimal;
import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.Names;

/** What counts as a response to a step's action. */
public sealed interface Response {
    /** The text that {@link #parse} reads. */
    String text();

    /** Marks the rows of a log that had this response. */
    void mark(JourneyLog log, boolean[] came);

    /**
     * A reaction with a name.
     *
     * @param name as the log's column reaction has it
     */
    record Reaction(String name) implements Response {
        @Override
        public String text() {
            return "reaction=" + name;
        }

        @Override
        public void mark(JourneyLog log, boolean[] came) {
            Names names = log.findNames(LogColumn.REACTION)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "The log has no column \"reaction\"; say what a response is by a reward, such as reward>0."));
            int code = names.find(name)
                    .orElseThrow(() -> new IllegalArgumentException("The log has no reaction \"" + name + "\"; it has "
                            + String.join(", ", names.list()) + "."));
            for (int row = 0; row < came.length; row++) {
                came[row] |= log.code(LogColumn.REACTION, row) == code;
            }
        }
    }

    /**
     * A reward above a number, costs not subtracted.
     *
     * @param amount in the log's currency, finite
     */
    record RewardAbove(double amount) implements Response {
        public RewardAbove {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException(
                        "A response is a reward above " + amount + ", but the number must be finite.");
            }
        }

        @Override
        public String text() {
            return "reward>" + BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
        }

        @Override
        public void mark(JourneyLog log, boolean[] came) {
            for (int row = 0; row < came.length; row++) {
                came[row] |= log.reward(row) > amount;
            }
        }
    }

    /**
     * Reads {@code reaction=NAME} or {@code reward>NUMBER}.
     *
     * @throws IllegalArgumentException for any other text
     */
    static Response parse(String text) {
        if (text.startsWith("reaction=") && text.length() > "reaction=".length()) {
            return new Reaction(text.substring("reaction=".length()));
        }
        if (text.startsWith("reward>")) {
            try {
                return new RewardAbove(Double.parseDouble(text.substring("reward>".length())));
            } catch (NumberFormatException wrong) {
                throw unknown(text);
            }
        }
        throw unknown(text);
    }

    /** Of each row of a log whether any of the responses came. */
    static boolean[] came(JourneyLog log, List<Response> responses) {
        boolean[] came = new boolean[log.steps()];
        responses.forEach(response -> response.mark(log, came));
        return came;
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "A response is \"" + text + "\"; give reaction=NAME, such as reaction=conversion, or reward>NUMBER.");
    }
}
