package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.parcours.files.ExperimentColumns;
import org.parcours.files.ExperimentFile;
import org.parcours.files.ExperimentLog;
import org.parcours.files.ExperimentMoney;
import org.parcours.files.LoyaltyTruth;
import org.parcours.files.PolicyFile;
import org.parcours.files.ReadingDocument;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Experiment;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.ReadingSettings;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.table.KeptJson;
import org.parcours.simulate.LoyaltyThreat;
import org.parcours.store.KeptTable;

/**
 * An experiment to be read.
 *
 * @param allocation the shares as they were to be; those of the propensities where empty
 */
public record ReadingTask(
        KeptTable table,
        ExperimentColumns columns,
        ExperimentMoney money,
        Optional<Allocation> allocation,
        ReadingSettings settings,
        TableShelf shelf) {
    /** Where the table is read, of all the work. */
    private static final double READ = 0.3;

    private record Read(ExperimentFile file, Experiment experiment) {}

    /** Reads it. An interrupt ends it with a {@link java.util.concurrent.CancellationException}. */
    public ObjectNode run(DoubleConsumer progress) {
        Read read = shelf.read(table, source -> {
            ExperimentFile file = ExperimentFile.read(source, columns, money, allocation);
            return new Read(file, file.experiment());
        });
        progress.accept(READ);
        ExperimentReading reading =
                ExperimentReading.of(read.experiment(), settings, part -> progress.accept(READ + (1 - READ) * part));
        ObjectNode document = ReadingDocument.of(reading, table.name());
        document.set(
                "table",
                JsonNodeFactory.instance.objectNode().put("id", table.id()).put("name", table.name()));
        document.set("policy", rule(reading).orElse(null));
        document.set("truth", truth(read.file(), reading).orElse(null));
        return document;
    }

    /** What is true, which is known of simulated customers alone. */
    private Optional<ObjectNode> truth(ExperimentFile file, ExperimentReading reading) {
        return table.simulation()
                .map(KeptJson::read)
                .flatMap(drawn -> LoyaltyTruth.document(
                        file,
                        reading,
                        new LoyaltyThreat(new Seed(drawn.get("seed").longValue()))));
    }

    /** Each part of the customers gets its arm; empty without parts, and where nothing may be believed. */
    private Optional<ObjectNode> rule(ExperimentReading reading) {
        if (reading.segments().isEmpty() || reading.sampleRatio().isMismatch()) {
            return Optional.empty();
        }
        return Optional.of(PolicyFile.document(
                reading.policy(),
                new PolicyFile.Origin(
                        "an experiment, the surely best arm by "
                                + reading.deciding().measure(),
                        OptionalInt.empty(),
                        OptionalDouble.empty())));
    }

    /** Those from whom no rule was learnt, or all where none was, as a journey log; refused where nobody says with which probability customers got their arms. */
    JourneyLog log() {
        return shelf.read(table, source -> {
            try {
                ExperimentFile file = ExperimentFile.read(source, columns, money, allocation);
                return settings.split()
                        .map(split -> ExperimentLog.ofProvers(file, split))
                        .orElseGet(() -> ExperimentLog.of(file));
            } catch (IllegalArgumentException refused) {
                throw Problem.of(Kind.BAD_TABLE, String.valueOf(refused.getMessage()));
            }
        });
    }
}
