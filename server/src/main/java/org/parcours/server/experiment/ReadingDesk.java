package org.parcours.server.experiment;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.files.LocatedReader;
import org.parcours.log.JourneyLog;
import org.parcours.prove.experiment.Allocation;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Job;
import org.parcours.store.JobStatus;
import org.parcours.store.Jobs;
import org.parcours.store.KeptTable;

/** Brings a table and what its columns mean together. */
@Singleton
public final class ReadingDesk {
    /** The kind of the jobs that read experiments. */
    public static final String KIND = "experiment";

    private final TableShelf tables;
    private final Jobs jobs;

    ReadingDesk(TableShelf tables, Parts parts) {
        this.tables = tables;
        this.jobs = parts.store().jobs();
    }

    /** The reading that a request asks for. */
    public ReadingTask task(LocatedNode root) {
        root.only(
                "kind",
                "table",
                "arm",
                "control",
                "outcomes",
                "per",
                "covariate",
                "id",
                "time",
                "by",
                "features",
                "propensity",
                "revenue",
                "value",
                "cost",
                "costs",
                "allocation",
                "level",
                "correction",
                "planned",
                "looks",
                "learn",
                "seed");
        KeptTable table = tables.named(root.field("table").text());
        ReadingRequest request = new ReadingRequest(root, new KnownColumns(table));
        Optional<Allocation> allocation = root.findField("allocation").map(ArmWeights::in);
        return new ReadingTask(table, request.columns(), request.money(), allocation, request.settings(), tables);
    }

    /** The experiment of a reading that is done, as a journey log. */
    JourneyLog log(String reading) {
        Job job = jobs.find(reading)
                .filter(known -> known.kind().equals(KIND) && known.status() == JobStatus.DONE)
                .orElseThrow(() -> missing(reading));
        String request = jobs.parameters(job.id()).orElseThrow(() -> missing(reading));
        return task(LocatedReader.parse(Path.of("request.json"), request)).log();
    }

    private static Problem missing(String reading) {
        return Problem.of(Kind.NOT_FOUND, "There is no finished reading of an experiment \"%s\".".formatted(reading));
    }
}
