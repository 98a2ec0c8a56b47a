package org.parcours.server.http;

import java.util.List;
import java.util.function.Supplier;
import org.parcours.server.http.Problem.Kind;
import org.parcours.simulate.MisfitStep;

/** Says what the engine refuses as a problem of the request. */
public final class Refusal {
    private Refusal() {}

    /** What the engine makes of a campaign, or the problem with it. */
    public static <T> T ofCampaign(Supplier<T> work) {
        try {
            return work.get();
        } catch (MisfitStep misfit) {
            throw Problem.of(
                    Kind.BAD_CAMPAIGN,
                    String.valueOf(misfit.getMessage()),
                    List.of(ProblemError.ofStep(misfit.path(), misfit.reason())));
        } catch (IllegalArgumentException refused) {
            throw Problem.of(Kind.BAD_CAMPAIGN, String.valueOf(refused.getMessage()));
        }
    }
}
