package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.parcours.files.DesignDocument;
import org.parcours.files.LocatedNode;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.DesignTarget;
import org.parcours.prove.experiment.DesignTarget.MeanTest;
import org.parcours.prove.experiment.ExperimentDesign;
import org.parcours.prove.experiment.SampleSize;
import org.parcours.prove.experiment.Sides;
import org.parcours.server.http.Fields;

/** What an experiment is to find, as a request asks it; what the engine refuses is refused with its field. */
final class DesignQuestion {
    private static final double USUAL_LEVEL = 0.05;
    private static final double USUAL_POWER = 0.8;

    private final LocatedNode root;

    private DesignQuestion(LocatedNode root) {
        this.root = root.only(
                "arms",
                "outcome",
                "baseline",
                "deviation",
                "effect",
                "lift",
                "level",
                "power",
                "sides",
                "correction",
                "test",
                "entrants_per_day");
    }

    /** How many people the experiment needs that a request asks for. */
    static ObjectNode answer(LocatedNode root) {
        return new DesignQuestion(root).answer();
    }

    private ObjectNode answer() {
        SampleSize size = Fields.checked(root, () -> SampleSize.of(design()));
        Optional<LocatedNode> perDay = root.findField("entrants_per_day");
        perDay.ifPresent(node -> Fields.checked(node, () -> size.days(node.number())));
        return DesignDocument.of(size, number(root.findField("baseline")), number(perDay));
    }

    private ExperimentDesign design() {
        return new ExperimentDesign(
                ArmWeights.in(root.field("arms")),
                target(),
                root.findField("level").map(LocatedNode::number).orElse(USUAL_LEVEL),
                root.findField("power").map(LocatedNode::number).orElse(USUAL_POWER),
                choice(root, "sides", Sides.class).orElse(Sides.TWO),
                choice(root, "correction", Correction.class).orElse(Correction.NONE));
    }

    private DesignTarget target() {
        LocatedNode outcome = root.field("outcome");
        return switch (outcome.text()) {
            case "rate" -> rate();
            case "mean" -> mean();
            default -> throw outcome.refusal("is \"%s\", expected \"rate\" or \"mean\"".formatted(outcome.text()));
        };
    }

    private DesignTarget rate() {
        for (String foreign : List.of("deviation", "test")) {
            root.findField(foreign).ifPresent(node -> {
                throw node.refusalOfName("a rate has no field \"" + foreign + "\"; leave it out");
            });
        }
        LocatedNode baseline = root.field("baseline");
        return Fields.checked(baseline, () -> new DesignTarget.Rate(baseline.number(), effect()));
    }

    private DesignTarget mean() {
        LocatedNode deviation = root.field("deviation");
        MeanTest test = choice(root, "test", MeanTest.class).orElse(MeanTest.Z);
        return Fields.checked(deviation, () -> new DesignTarget.Mean(deviation.number(), effect(), test));
    }

    /** In the outcome's unit. */
    private double effect() {
        Optional<LocatedNode> effect = root.findField("effect");
        Optional<LocatedNode> lift = root.findField("lift");
        if (effect.isPresent() == lift.isPresent()) {
            throw root.refusal("must have either effect, in the outcome's unit, or lift, as a part of baseline");
        }
        return effect.map(LocatedNode::number)
                .orElseGet(() ->
                        lift.orElseThrow().number() * root.field("baseline").number());
    }

    private static OptionalDouble number(Optional<LocatedNode> node) {
        return node.map(known -> OptionalDouble.of(known.number())).orElse(OptionalDouble.empty());
    }

    /** One of the words of a choice, where there is one. */
    static <E extends Enum<E>> Optional<E> choice(LocatedNode root, String field, Class<E> type) {
        return root.findField(field)
                .map(node -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> word(each).equals(node.text()))
                        .findFirst()
                        .orElseThrow(() -> node.refusal("is \"%s\", expected one of %s"
                                .formatted(
                                        node.text(),
                                        Arrays.stream(type.getEnumConstants())
                                                .map(DesignQuestion::word)
                                                .collect(Collectors.joining(", "))))));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
