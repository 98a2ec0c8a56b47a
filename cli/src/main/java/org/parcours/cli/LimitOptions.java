package org.parcours.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.plan.constrained.Limit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that limit what a plan uses up in expectation. */
final class LimitOptions {
    /** Points of a frontier. */
    static final int POINTS = 21;

    @Option(
            names = "--max",
            paramLabel = "NAME=N",
            converter = LimitText.class,
            description =
                    "At most so much in expectation, any number of them. Of a world, for the whole audience: cost,"
                            + " contacts, opt_outs, engagements. Of a model or log, per journey: cost, contacts, steps,"
                            + " action:NAME, state:NAME.")
    private List<Limit> limits = new ArrayList<>();

    @Option(
            names = "--frontier",
            paramLabel = "NAME",
            description = "With --max: what more or less of this limit would bring.")
    private Optional<String> frontier = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "STATE",
            description =
                    "With --max: where journeys of a model begin; default: its first state, of a log as they did.")
    private Optional<String> start = Optional.empty();

    /** What was asked for, and the budget of the rules where the cost is not limited besides. */
    List<Limit> limits(OptionalDouble budget) {
        List<Limit> all = new ArrayList<>(limits);
        if (budget.isPresent()
                && limits.stream().noneMatch(limit -> limit.name().equals("cost"))) {
            all.add(new Limit("cost", budget.getAsDouble()));
        }
        for (Limit limit : all) {
            if (all.stream().filter(other -> other.name().equals(limit.name())).count() > 1) {
                throw new IllegalArgumentException("--max limits " + limit.name() + " twice; keep one of them.");
            }
        }
        if (all.isEmpty() && frontier.isPresent()) {
            throw new IllegalArgumentException(
                    "--frontier " + frontier.get() + " needs a limit of it; add --max " + frontier.get() + "=N.");
        }
        return all;
    }

    /** The place of the limit whose frontier is asked for. */
    Optional<Integer> frontierOf(List<Limit> all) {
        return frontier.map(name -> {
            int which = all.stream().map(Limit::name).toList().indexOf(name);
            if (which < 0) {
                throw new IllegalArgumentException(
                        "--frontier " + name + " needs a limit of it; add --max " + name + "=N.");
            }
            return which;
        });
    }

    /** The state in which journeys begin, if one is named. */
    Optional<String> start() {
        return start;
    }

    /** Reads {@code cost=50000}. */
    static final class LimitText implements ITypeConverter<Limit> {
        @Override
        public Limit convert(String text) {
            int sign = text.lastIndexOf('=');
            try {
                return new Limit(text.substring(0, Math.max(0, sign)), Double.parseDouble(text.substring(sign + 1)));
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException("expected NAME=NUMBER such as cost=50000, but was '" + text + "'");
            }
        }
    }
}
