package org.parcours.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * A Markov decision process as CSV in UTF-8, plain or gzip: a line a transition, with the columns {@code
 * state,action,next_state,probability,reward} and, if wanted, {@code cost} (subtracted from the reward) and {@code
 * control_reward}, in any order.
 *
 * <p>A state without lines of its own is terminal. Lines of the same (state, action, next_state) add up: their
 * probabilities are summed and each weighs its own reward. The lines of one (state, action) must sum to 1 within 1e-9.
 */
public final class MdpFile {
    private MdpFile() {}

    /** Reads a model; whatever is wrong is refused with line and column. */
    public static Mdp read(Path file) {
        return read(file, (state, action, next, probability, reward) -> {});
    }

    /** Reads a model and shows each of its lines. */
    static Mdp read(Path file, TransitionLines.Witness witness) {
        PlacedCells cells = new PlacedCells(file);
        try (Reader text = CsvText.open(file);
                CsvReader<List<PlacedCells.Cell>> reader = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(cells, text)) {
            return model(file, reader, witness);
        } catch (CsvParseException wrong) {
            if (wrong.getCause() instanceof BadFile refused) {
                throw refused;
            }
            throw cells.refusal(
                    "wrong quoting: close each quote, put nothing behind it, and double a quote inside a cell");
        } catch (UncheckedIOException failure) {
            throw unreadable(file, failure.getCause() == null ? failure : failure.getCause());
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /**
     * Writes a model, whole or not at all: a line a transition with the expected rewards of its (state, action).
     *
     * @throws IllegalArgumentException where a name would have to be quoted
     */
    public static void write(Path file, Mdp mdp) {
        StringBuilder text = new StringBuilder(TransitionLines.HEADER);
        text.append(mdp.hasControlRewards() ? ",control_reward\n" : "\n");
        Transitions transitions = mdp.transitions();
        for (int state = 0; state < transitions.states(); state++) {
            for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    text.append(unquoted(mdp.states().get(state))).append(',');
                    text.append(unquoted(mdp.actionOf(row))).append(',');
                    text.append(unquoted(mdp.states().get(transitions.next(place))))
                            .append(',');
                    text.append(transitions.probability(place)).append(',').append(mdp.reward(row));
                    text.append(mdp.hasControlRewards() ? "," + mdp.controlReward(row) : "")
                            .append('\n');
                }
            }
        }
        AtomicFile.write(file, text.toString());
    }

    private static String unquoted(String name) {
        if (name.matches("(?s).*[\",\r\n].*")) {
            throw new IllegalArgumentException(
                    "The name \"%s\" has a comma, a quote or a line end in it; choose another.".formatted(name));
        }
        return name;
    }

    private static Mdp model(Path file, CsvReader<List<PlacedCells.Cell>> reader, TransitionLines.Witness witness) {
        var records = reader.iterator();
        if (!records.hasNext()) {
            throw BadFile.at(file, 1, 1, "is empty, expected the header " + TransitionLines.HEADER);
        }
        TransitionLines lines = new TransitionLines(file, records.next(), witness);
        while (records.hasNext()) {
            lines.add(records.next());
        }
        return lines.model();
    }

    private static RuntimeException unreadable(Path file, Throwable failure) {
        if (failure instanceof ZipException || failure instanceof EOFException) {
            return BadFile.whole(file, "the gzip file is damaged; fetch it anew");
        }
        return failure instanceof IOException unread
                ? new UncheckedIOException(file + ": cannot be read: " + unread.getMessage(), unread)
                : new IllegalStateException(failure);
    }
}
