package org.parcours.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.store.StoreRefused.Reason;

/** What PostgreSQL's states mean; see appendix A of its manual. */
final class PostgresRefusals implements Refusals {
    private final String place;

    /** Refusals of a database whose address is told without password. */
    PostgresRefusals(String place) {
        this.place = place;
    }

    @Override
    public Optional<StoreRefused> find(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "53100" ->
                refused(Reason.NO_ROOM, error, "The disk of " + place + " is full.\nMake room there and try again.");
            case "25006", "42501" ->
                refused(
                        Reason.NOT_ALLOWED,
                        error,
                        place + " may not be written.\nGive its user the right to, or name another.");
            case "3D000" -> refused(Reason.UNREACHABLE, error, place + " is not there.\nCreate it, or name another.");
            default -> byClass(state, error);
        };
    }

    private Optional<StoreRefused> byClass(String state, SQLException error) {
        if (state.startsWith("28")) {
            return refused(
                    Reason.NOT_ALLOWED,
                    error,
                    place + " refuses the user or the password.\nCheck both in its JDBC URL.");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return refused(
                    Reason.UNREACHABLE, error, place + " does not answer.\nCheck that it runs, and its host and port.");
        }
        if (state.startsWith("53") || state.startsWith("40") || error instanceof SQLTransientConnectionException) {
            return refused(Reason.BUSY, error, place + " has too much to do.\nTry again in a second.");
        }
        return Optional.empty();
    }

    private static Optional<StoreRefused> refused(Reason reason, @Nullable SQLException cause, String message) {
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return Optional.of(new StoreRefused(reason, sentence, cause));
    }
}
