package org.parcours.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;

/**
 * Customers of a trial of two arms in files of little-endian doubles, from which both sides of a comparison read the same: their
 * features row by row in {@code NAME.x}, and {@code NAME.arm}, {@code NAME.outcome} and {@code NAME.propensity}.
 */
final class PeerCustomers {
    private PeerCustomers() {}

    static void write(UpliftData data, Propensities propensities, Path folder, String name) throws IOException {
        FeatureTable table = data.customers().table();
        int width = table.width();
        write(folder.resolve(name + ".x"), data.rows() * width, at -> table.value(at % width, at / width));
        write(folder.resolve(name + ".arm"), data.rows(), row -> data.trial().arm(row));
        write(folder.resolve(name + ".outcome"), data.rows(), data::outcome);
        write(folder.resolve(name + ".propensity"), data.rows(), row -> propensities.of(row, 1));
    }

    static void write(Path file, int size, IntToDoubleFunction numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            bytes.putDouble(numbers.applyAsDouble(i));
        }
        bytes.flip();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    static UpliftData read(Path folder, String name) throws IOException {
        double[] arms = read(folder.resolve(name + ".arm"));
        double[] rowByRow = read(folder.resolve(name + ".x"));
        int width = rowByRow.length / arms.length;
        double[][] columns = new double[width][arms.length];
        int[] arm = new int[arms.length];
        for (int row = 0; row < arms.length; row++) {
            arm[row] = (int) arms[row];
            for (int column = 0; column < width; column++) {
                columns[column][row] = rowByRow[row * width + column];
            }
        }
        List<String> names =
                IntStream.range(0, width).mapToObj(column -> "x" + column).toList();
        return new UpliftData(
                CustomerTable.ofNumbers(FeatureTable.of(names, columns)),
                new Trial(List.of("control", "treatment"), arm),
                read(folder.resolve(name + ".outcome")));
    }

    static double[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }
}
