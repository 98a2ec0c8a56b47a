package org.parcours.server.proof;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.parcours.files.BadFile;
import org.parcours.files.LocatedReader;
import org.parcours.files.PolicyFile;
import org.parcours.journey.Policy;
import org.parcours.server.Parts;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.store.KeptPolicy;
import org.parcours.store.Policies;

/** The policies that are kept, each read before. */
@Singleton
public final class PolicyShelf {
    private static final String DOCUMENT = "document";
    private static final int LONGEST_NAME = 200;

    private final Policies policies;

    PolicyShelf(Parts parts) {
        policies = parts.store().policies();
    }

    /**
     * Keeps the policy in a body's field {@code document} under the name in its field {@code name}.
     *
     * @throws Problem at the first field that is refused; nothing is kept then
     */
    KeptPolicy add(JsonBody body) {
        String name = body.root().field("name").text(1, LONGEST_NAME);
        try {
            PolicyFile.policy(body.root().field(DOCUMENT));
        } catch (BadFile refused) {
            throw Problem.of(Kind.BAD_POLICY, refused.reason(), List.of(ProblemError.of(refused, body)));
        }
        JsonNode document = body.part(DOCUMENT);
        return policies.add(name, document.toString());
    }

    /** All policies, the newest first. */
    List<KeptPolicy> list() {
        return policies.list();
    }

    /** The policy of an id, or the problem that there is none. */
    public KeptPolicy named(String id) {
        return policies.find(id).orElseThrow(() -> missing(id));
    }

    /** What a policy does. */
    static Policy read(KeptPolicy kept) {
        return PolicyFile.policy(LocatedReader.parse(Path.of("policy.json"), kept.document()));
    }

    /** Deletes a policy. */
    void delete(String id) {
        if (!policies.delete(id)) {
            throw missing(id);
        }
    }

    private static Problem missing(String id) {
        return Problem.of(Kind.NOT_FOUND, "There is no policy \"%s\".".formatted(id));
    }
}
