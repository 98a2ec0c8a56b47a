package org.parcours.server.http;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request is refused; the answer is a problem document.
 *
 * <p>Source of the format: M. Nottingham, E. Wilde, S. Dalal, <i>Problem Details for HTTP APIs</i>, RFC 9457, 2023.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Kind kind;
    private final transient List<ProblemError> errors;
    private final transient OptionalInt currentVersion;
    private final transient Map<String, String> headers;

    private Problem(
            Kind kind,
            String detail,
            List<ProblemError> errors,
            OptionalInt currentVersion,
            Map<String, String> headers) {
        super(detail, null, false, false); // an answer, not a fault: nobody reads its stack
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.currentVersion = currentVersion;
        this.headers = Map.copyOf(headers);
    }

    /** The kinds of problem by their short names, which clients may rely on. */
    public enum Kind {
        MALFORMED(400, "malformed", "The body cannot be read"),
        BAD_REQUEST(400, "bad-request", "The request is not understood"),
        UNAUTHENTICATED(401, "unauthenticated", "Log in first"),
        FORBIDDEN(403, "forbidden", "Not allowed"),
        FOREIGN(403, "foreign-origin", "The request comes from another site"),
        NOT_FOUND(404, "not-found", "Not found"),
        METHOD_NOT_ALLOWED(405, "method-not-allowed", "This path does not know the method"),
        NOT_ACCEPTABLE(406, "not-acceptable", "No such representation"),
        CONFLICT(409, "conflict", "Somebody else was faster"),
        EXISTS(409, "exists", "The name is taken"),
        IN_USE(409, "in-use", "Still in use"),
        READ_ONLY(409, "read-only", "This cannot be changed"),
        TOO_LARGE(413, "too-large", "The body is too large"),
        UNSUPPORTED_TYPE(415, "unsupported-type", "The body is of another type"),
        BAD_FIELD(422, "bad-field", "A field is refused"),
        BAD_CAMPAIGN(422, "bad-campaign", "The campaign is refused"),
        BAD_WORLD(422, "bad-world", "The world is refused"),
        BAD_RULES(422, "bad-rules", "The rules are refused"),
        BAD_LOG(422, "bad-log", "The log is refused"),
        BAD_POLICY(422, "bad-policy", "The policy is refused"),
        BAD_TABLE(422, "bad-table", "The table is refused"),
        TOO_MANY(429, "too-many", "Too many attempts"),
        FAILED(500, "failed", "The server failed"),
        BUSY(503, "busy", "Too busy"),
        STORE(503, "store", "The database refuses");

        private final int status;
        private final String type;
        private final String title;

        Kind(int status, String name, String title) {
            this.status = status;
            this.type = "urn:parcours:problem:" + name;
            this.title = title;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The URI that names the kind. */
        public String type() {
            return type;
        }

        /** The kind in words. */
        public String title() {
            return title;
        }
    }

    /** A problem told by one sentence or two: what was refused, what to do. */
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of(), OptionalInt.empty(), Map.of());
    }

    /** A problem with the places in the body that it concerns. */
    public static Problem of(Kind kind, String detail, List<ProblemError> errors) {
        return new Problem(kind, detail, errors, OptionalInt.empty(), Map.of());
    }

    /** A save was based on another version than the current one. */
    public static Problem conflict(int currentVersion, String detail) {
        return new Problem(Kind.CONFLICT, detail, List.of(), OptionalInt.of(currentVersion), Map.of());
    }

    /** The same with a header in the answer, such as {@code Retry-After}. */
    public Problem withHeader(String name, String value) {
        return new Problem(kind, detail(), errors, currentVersion, Map.of(name, value));
    }

    /** What kind of problem this is. */
    public Kind kind() {
        return kind;
    }

    /** What was refused and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The places in the body that it concerns. */
    public List<ProblemError> errors() {
        return errors;
    }

    /** With a conflict, the version that is there now. */
    public OptionalInt currentVersion() {
        return currentVersion;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
