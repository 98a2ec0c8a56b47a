package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.plan.Criterion;
import org.parcours.plan.Discounts;
import org.parcours.plan.Method;
import org.parcours.plan.PlanSettings;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options that say what to plan for and how. */
final class PlanOptions {
    @Option(
            names = "--discount",
            paramLabel = "G",
            description = "What a reward of the next step is worth now, 0 to 1.")
    private @Nullable Double discount;

    @Option(names = "--discount-env", paramLabel = "A", description = "The discount of environment rewards alone.")
    private @Nullable Double environment;

    @Option(names = "--discount-con", paramLabel = "B", description = "The discount of control rewards alone.")
    private @Nullable Double control;

    @Option(names = "--horizon", paramLabel = "T", description = "The number of steps after which everything ends.")
    private @Nullable Integer horizon;

    @Option(
            names = "--criterion",
            paramLabel = "C",
            description = "discounted (default), total (without discount) or average (per step in the long run).")
    private @Nullable Criterion criterion;

    @Option(
            names = "--method",
            paramLabel = "M",
            defaultValue = "auto",
            converter = MethodName.class,
            description = "auto (default), value-iteration, gauss-seidel, policy-iteration, modified-policy-iteration"
                    + " or backward-induction.")
    private Method method = Method.AUTO;

    @Option(
            names = "--tolerance",
            paramLabel = "E",
            description = "How far a value may lie from the optimum at most; default 1e-9.")
    private double tolerance = PlanSettings.TOLERANCE;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; the result does not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            description = "Write the policy or the best campaign to a file (JSON).")
    private @Nullable Path output;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write the plan of a world, a campaign or a log as one self-contained page.")
    private @Nullable Path report;

    /** Where to write the policy, if anywhere. */
    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Where to write the page, if anywhere. */
    Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    /** The one discount that was asked for, if it was. */
    OptionalDouble discount() {
        return discount == null ? OptionalDouble.empty() : OptionalDouble.of(discount);
    }

    /** The number of steps that was asked for, if it was. */
    OptionalInt horizon() {
        return horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon);
    }

    /** The settings; options that do not fit each other are wrong usage, and so is a missing discount. */
    PlanSettings settings(CommandLine command) {
        return settings(command, OptionalDouble.empty());
    }

    /** The settings with a discount for where none is asked for. */
    PlanSettings settings(CommandLine command, OptionalDouble otherwise) {
        Criterion chosen = criterion == null ? Criterion.DISCOUNTED : criterion;
        try {
            Discounts discounts = discounts(command, chosen, otherwise);
            boolean total = chosen == Criterion.DISCOUNTED && discounts.equals(Discounts.same(1));
            return new PlanSettings(
                    total ? Criterion.TOTAL : chosen,
                    discounts,
                    horizon(),
                    method,
                    tolerance,
                    threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Discounts discounts(CommandLine command, Criterion chosen, OptionalDouble otherwise) {
        boolean both = environment != null && control != null;
        boolean any = environment != null || control != null;
        if (any != both || (any && discount != null)) {
            throw new ParameterException(
                    command, "Give either --discount G, or both --discount-env A and --discount-con B.");
        }
        if (chosen == Criterion.DISCOUNTED) {
            if (discount == null && !both && otherwise.isEmpty()) {
                throw new ParameterException(
                        command,
                        "Give --discount G (or --discount-env A --discount-con B), or --criterion total or average.");
            }
        } else if (any || (discount != null && discount != 1)) {
            throw new ParameterException(
                    command, "The criterion " + chosen + " has no discount; leave one of the two out.");
        }
        if (environment != null && control != null) {
            return new Discounts(environment, control);
        }
        double same = chosen == Criterion.DISCOUNTED ? otherwise.orElse(1) : 1;
        return Discounts.same(discount == null ? same : discount);
    }

    /** Reads a method as {@link Method#toString} writes it. */
    static final class MethodName implements ITypeConverter<Method> {
        @Override
        public Method convert(String name) {
            for (Method method : Method.values()) {
                if (method.toString().equals(name)) {
                    return method;
                }
            }
            throw new TypeConversionException("expected auto, value-iteration, gauss-seidel, policy-iteration,"
                    + " modified-policy-iteration or backward-induction, but was '" + name + "'");
        }
    }
}
