package org.parcours.uplift.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

/** A single tree that repeats effects: what the customers of each leaf have in common, said in their own values. */
final class SurrogateTree {
    /** A question that was answered on the way to a leaf. */
    private record Answer(int node, boolean isLeft) {}

    private final CustomerTable customers;
    private final double[] effect;
    private final TreeEnsemble tree;
    private final Encoding encoding;
    private final int[] sources;
    private final List<EffectSegment> segments = new ArrayList<>();

    private SurrogateTree(CustomerTable customers, double[] effect, TreeEnsemble tree, Encoding encoding) {
        this.customers = customers;
        this.effect = effect;
        this.tree = tree;
        this.encoding = encoding;
        this.sources = encoding.sources();
    }

    /** The leaves in which there are customers, the greatest effect first. */
    static List<EffectSegment> segments(FittedBase fitted, CustomerTable customers, double[] effect) {
        int[] all = IntStream.range(0, effect.length).toArray();
        if (!(fitted.score() instanceof Score.Trees trees)) {
            return List.of(new EffectSegment(List.of(), all.length, mean(effect, all)));
        }
        SurrogateTree tree = new SurrogateTree(customers, effect, trees.ensemble(), fitted.encoding());
        tree.follow(tree.tree.root(0), List.of(), all);
        tree.segments.sort(Comparator.comparingDouble(segment -> -segment.effect()));
        return List.copyOf(tree.segments);
    }

    private void follow(int node, List<Answer> way, int[] rows) {
        if (rows.length == 0) {
            return;
        }
        if (tree.isLeaf(node)) {
            segments.add(new EffectSegment(traits(way, rows.length), rows.length, mean(effect, rows)));
            return;
        }
        for (boolean isLeft : new boolean[] {true, false}) {
            List<Answer> longer = new ArrayList<>(way);
            longer.add(new Answer(node, isLeft));
            int column = sources[tree.feature(node)];
            DoublePredicate passes = value -> passes(longer, column, value);
            int[] those = Arrays.stream(rows)
                    .filter(row -> passes.test(customers.table().value(column, row)))
                    .toArray();
            follow(isLeft ? tree.left(node) : tree.right(node), longer, those);
        }
    }

    /** Whether a value of a column gives all the answers that concern it. */
    private boolean passes(List<Answer> way, int column, double value) {
        double[] features = new double[customers.table().width()];
        features[column] = value;
        double[] numbers = new double[sources.length];
        encoding.encode(features, numbers);
        return way.stream()
                .filter(answer -> sources[tree.feature(answer.node())] == column)
                .allMatch(answer ->
                        tree.goesLeft(answer.node(), numbers[tree.feature(answer.node())]) == answer.isLeft());
    }

    /** What is asked on a way, but for what the rest of it implies with these customers. */
    private List<Trait> traits(List<Answer> way, int those) {
        List<Integer> columns = new ArrayList<>(way.stream()
                .map(answer -> sources[tree.feature(answer.node())])
                .distinct()
                .toList());
        for (int last = columns.size() - 1; last >= 0; last--) {
            List<Integer> others = new ArrayList<>(columns);
            others.remove(last);
            if (who(way, others) == those) {
                columns = others;
            }
        }
        return columns.stream()
                .map(column -> trait(column, value -> passes(way, column, value)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many customers give the answers of a way that concern some columns. */
    private long who(List<Answer> way, List<Integer> columns) {
        return IntStream.range(0, customers.rows())
                .filter(row -> columns.stream()
                        .allMatch(
                                column -> passes(way, column, customers.table().value(column, row))))
                .count();
    }

    /** What all values that pass have in common; nothing where all of all customers do. */
    private Optional<Trait> trait(int column, DoublePredicate passes) {
        double[] values = IntStream.range(0, customers.rows())
                .mapToDouble(row -> customers.table().value(column, row))
                .sorted() // unknown ones last
                .distinct()
                .toArray();
        if (Arrays.stream(values).allMatch(passes)) {
            return Optional.empty();
        }
        boolean someUnknown = values.length > 0 && Double.isNaN(values[values.length - 1]);
        double[] known = Arrays.copyOf(values, someUnknown ? values.length - 1 : values.length);
        double[] passing = Arrays.stream(known).filter(passes).toArray();
        boolean orUnknown = someUnknown && passes.test(Double.NaN);
        String feature = customers.table().names().get(column);
        if (customers.isCategorical(column)) {
            List<String> names = customers.categories().get(column);
            return Optional.of(new Trait.Categories(
                    feature,
                    Arrays.stream(passing)
                            .mapToObj(code -> names.get((int) code))
                            .toList(),
                    orUnknown));
        }
        return Optional.of(numbers(feature, known, passing, orUnknown));
    }

    private static Trait numbers(String feature, double[] known, double[] passing, boolean orUnknown) {
        if (passing.length == 0) {
            return new Trait.Numbers(feature, OptionalDouble.empty(), OptionalDouble.empty(), orUnknown);
        }
        double least = passing[0];
        double greatest = passing[passing.length - 1];
        // Who is known at all differs from who is not by both ends; a single number is said as it is.
        boolean bothEnds = passing.length == known.length || passing.length == 1;
        return new Trait.Numbers(
                feature,
                bothEnds || known[0] < least ? OptionalDouble.of(least) : OptionalDouble.empty(),
                bothEnds || known[known.length - 1] > greatest ? OptionalDouble.of(greatest) : OptionalDouble.empty(),
                orUnknown);
    }

    private static double mean(double[] effect, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += effect[row];
        }
        return sum / rows.length;
    }
}
