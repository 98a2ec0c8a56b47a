package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parcours.files.ModelFile;
import org.parcours.files.PolicyFile;
import org.parcours.files.PolicyMapDocument;
import org.parcours.model.Mdp;
import org.parcours.plan.learn.sampled.Environment;
import org.parcours.plan.learn.sampled.ExactValue;
import org.parcours.plan.learn.sampled.LearnedPolicy;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LikeliestPath;
import org.parcours.plan.learn.sampled.MdpEnvironment;
import org.parcours.plan.learn.sampled.SampledValue;
import org.parcours.plan.learn.sampled.WarmStart;

/** Learning in a model from a file. */
final class LearnMdp implements LearnTask {
    /** Transitions up to which a point of the curve is valued exactly. */
    private static final int EXACT = 200_000;

    private static final long JOURNEYS_OF_POINT = 2_000;
    private static final long PURPOSE_OF_POINT = 2;

    private final Path file;
    private final List<String> starts;
    private final Mdp mdp;
    private final MdpEnvironment environment;
    private final PolicyFile.Origin origin;
    private final WarmStart start;

    LearnMdp(Path file, RuleOptions rules, List<String> starts, Optional<Path> warm, PolicyFile.Origin origin) {
        this.file = file;
        this.starts = starts;
        this.origin = origin;
        mdp = rules.hold(ModelFile.read(file, rules.environment()));
        environment = MdpEnvironment.of(
                mdp, starts.stream().flatMap(start -> meant(start, mdp)).toList());
        start = warm.map(policy -> WarmStart.of(PolicyFile.read(policy), mdp)).orElse(WarmStart.COLD);
    }

    /** The states that a start names: all that begin as it does where it ends in a star, such as {@code pause@*}. */
    private static Stream<String> meant(String start, Mdp mdp) {
        if (!start.endsWith("*") || mdp.states().contains(start)) {
            return Stream.of(start);
        }
        String beginning = start.substring(0, start.length() - 1);
        List<String> meant = mdp.states().stream()
                .filter(state -> state.startsWith(beginning))
                .toList();
        return meant.isEmpty() ? Stream.of(start) : meant.stream();
    }

    @Override
    public String name() {
        String from = starts.isEmpty() ? "" : " from " + String.join(", ", starts);
        return file.getFileName() + from;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public WarmStart start() {
        return start;
    }

    @Override
    public boolean isExact(LearnedPolicy policy) {
        return isSmall() && new ExactValue(environment).isWhole(policy);
    }

    private boolean isSmall() {
        return mdp.transitions().size() <= EXACT;
    }

    @Override
    public Referee referee(LearnerSettings settings) {
        if (isSmall()) {
            return new ExactValue(environment)::of;
        }
        return policy -> SampledValue.of(
                        environment,
                        policy,
                        settings.discounts(),
                        JOURNEYS_OF_POINT,
                        settings.seed().child(PURPOSE_OF_POINT))
                .value();
    }

    @Override
    public ObjectNode document(LearnedPolicy policy) {
        return PolicyFile.document(policy.policy(mdp), origin);
    }

    @Override
    public void write(Path target, LearnedPolicy policy) {
        PolicyFile.write(target, policy.policy(mdp), origin);
    }

    @Override
    public List<LikeliestPath> paths(LearnedPolicy policy) {
        return LikeliestPath.of(environment, policy);
    }

    @Override
    public void describe(LearnedPolicy policy, ObjectNode document) {
        PolicyMapDocument.put(document, mdp, environment, policy);
    }
}
