package org.parcours.store;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    /** Somebody stopped it. */
    CANCELLED,
    /** The store was opened anew before the job had ended. */
    INTERRUPTED;

    /** Whether nothing will come of it any more. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
