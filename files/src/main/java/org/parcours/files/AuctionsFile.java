package org.parcours.files;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.parcours.num.DoubleColumn;
import org.parcours.num.IntColumn;
import org.parcours.plan.pacing.Auctions;
import org.parcours.plan.pacing.Episodes;

/**
 * Logged auctions as text, plain or gzip: a line an auction with the numbers {@code click price value}, in their order,
 * parted by blanks; and behind them, if wanted, the slot of the day.
 */
public final class AuctionsFile {
    private static final String EXPECTED = "click price value, such as \"0 70 0.0021\"";

    private final Path file;
    private final IntColumn clicks = new IntColumn();
    private final IntColumn prices = new IntColumn();
    private final DoubleColumn values = new DoubleColumn();
    private final IntColumn slots = new IntColumn();
    private final boolean days;

    /**
     * Auctions of which each tells the slot of its day.
     *
     * @param auctions in the order of the file
     * @param episodes the days
     */
    public record Days(Auctions auctions, Episodes episodes) {}

    private AuctionsFile(Path file, boolean days) {
        this.file = file;
        this.days = days;
    }

    /** Reads auctions without slots; whatever is wrong is refused with line and column. */
    public static Auctions read(Path file) {
        return new AuctionsFile(file, false).readAll().auctions();
    }

    /**
     * Reads auctions of which each tells the slot of its day.
     *
     * @param slots of a day
     * @param expected auctions of a day
     */
    public static Days readDays(Path file, int slots, int expected) {
        AuctionsFile read = new AuctionsFile(file, true).readAll();
        int[] slotOf = read.slots.drain();
        for (int auction = 0; auction < slotOf.length; auction++) {
            if (slotOf[auction] >= slots) {
                throw BadFile.at(
                        file,
                        auction + 1L,
                        "the slot is %d, expected 0 to %d; --slots says how many a day has"
                                .formatted(slotOf[auction], slots - 1));
            }
        }
        return new Days(read.auctions(), Episodes.ofDays(slotOf, slots, expected));
    }

    private AuctionsFile readAll() {
        try (BufferedReader lines = new BufferedReader(CsvText.open(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(new NumberLine(file, values.size() + 1L, line));
            }
        } catch (ZipException | EOFException damaged) {
            throw BadFile.whole(file, "the gzip file is damaged; fetch it anew");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
        if (values.size() == 0) {
            throw BadFile.whole(file, "is empty, expected a line for each auction: " + EXPECTED);
        }
        return this;
    }

    private Auctions auctions() {
        int[] ones = clicks.drain();
        boolean[] clicked = new boolean[ones.length];
        for (int auction = 0; auction < ones.length; auction++) {
            clicked[auction] = ones[auction] == 1;
        }
        return Auctions.of(values.drain(), prices.drain(), clicked);
    }

    private void add(NumberLine line) {
        clicks.add(line.whole("click", EXPECTED, 1));
        prices.add(line.whole("price", EXPECTED, Integer.MAX_VALUE));
        values.add(line.positive("value", EXPECTED));
        if (days) {
            slots.add(line.whole("slot", "click price value slot, the slot of the day from 0", Integer.MAX_VALUE));
        }
        line.end(days ? "four numbers" : "three numbers; --day reads a fourth one, the slot of the day");
    }
}
