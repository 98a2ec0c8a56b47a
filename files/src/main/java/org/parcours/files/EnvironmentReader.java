package org.parcours.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.environment.Tally;
import org.parcours.model.network.FittedNetwork;

/** Makes a model of environments of what stands in its file; see {@link EnvironmentFile}. */
final class EnvironmentReader {
    private final LocatedNode document;

    EnvironmentReader(LocatedNode document) {
        this.document = document;
    }

    EnvironmentModel model() {
        LocatedNode version = document.field("version");
        if (version.whole(0, Integer.MAX_VALUE) != EnvironmentFile.VERSION) {
            throw version.refusal("is %d, expected %d; fit the model anew by this program's \"parcours model fit\""
                    .formatted(version.whole(0, Integer.MAX_VALUE), EnvironmentFile.VERSION));
        }
        document.only(
                "version",
                "kind",
                "made_by",
                "prior",
                "states",
                "actions",
                "environments",
                "counts",
                "epochs",
                "network");
        document.findField("made_by").ifPresent(LocatedNode::text);
        EnvironmentKind kind = kind(document.field("kind"));
        EnvironmentCounts counts = counts();
        double prior = document.field("prior").number(0, Double.MAX_VALUE);
        if (kind != EnvironmentKind.NEURAL) {
            document.findField("network").ifPresent(node -> {
                throw node.refusalOfName("a network does not fit the kind \"" + kind + "\"; leave it out");
            });
        }
        return switch (kind) {
            case COUNTS_TOGETHER -> PooledCounts.together(counts, prior);
            case COUNTS -> PooledCounts.of(counts, prior);
            case NEURAL -> {
                LocatedNode network = document.field("network");
                FittedNetwork fitted = network(network);
                int epochs = document.field("epochs").whole(1, Integer.MAX_VALUE);
                yield network.guarded(() -> new NeuralEnvironment(PooledCounts.of(counts, prior), fitted, epochs));
            }
        };
    }

    private static EnvironmentKind kind(LocatedNode node) {
        List<EnvironmentKind> kinds = List.of(EnvironmentKind.values());
        return kinds.stream()
                .filter(kind -> kind.toString().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.refusal("is \"" + node.text() + "\"; "
                        + NearestName.advice(
                                node.text(),
                                kinds.stream().map(EnvironmentKind::toString).toList())));
    }

    private EnvironmentCounts counts() {
        List<String> states = names("states", 1);
        List<String> actions = names("actions", 1);
        List<String> environments = names("environments", 0);
        LocatedNode counts = document.field("counts");
        List<Tally> tallies = new ArrayList<>();
        counts.items().forEach(node -> tallies.add(tally(node.only("transitions", "rewards"), states, actions)));
        return counts.guarded(() -> new EnvironmentCounts(states, actions, environments, tallies));
    }

    private List<String> names(String field, int leastLength) {
        LocatedNode list = document.field(field);
        List<String> names = list.items().stream()
                .map(name -> name.text(leastLength, Integer.MAX_VALUE))
                .toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw list.refusal("must hold at least one name, and each once");
        }
        return names;
    }

    private static Tally tally(LocatedNode node, List<String> states, List<String> actions) {
        List<LocatedNode> transitions = node.field("transitions").items();
        long[] triples = new long[transitions.size()];
        int[] counts = new int[triples.length];
        for (int i = 0; i < triples.length; i++) {
            List<LocatedNode> row = row(transitions.get(i), "[state, action, next state, count]");
            int next = row.get(2).whole(0, states.size());
            triples[i] = cell(row, states, actions) * (states.size() + 1L) + next;
            counts[i] = row.get(3).whole(1, Integer.MAX_VALUE);
        }
        double[] rewards = new double[states.size() * actions.size()];
        double[] controls = new double[rewards.length];
        for (LocatedNode each : node.field("rewards").items()) {
            List<LocatedNode> row = row(each, "[state, action, reward, control reward]");
            int cell = cell(row, states, actions);
            rewards[cell] = row.get(2).number();
            controls[cell] = row.get(3).number();
        }
        return node.field("transitions").guarded(() -> new Tally(states.size(), triples, counts, rewards, controls));
    }

    private static List<LocatedNode> row(LocatedNode node, String expected) {
        List<LocatedNode> row = node.items();
        if (row.size() != 4) {
            throw node.refusal("has " + row.size() + " entries, expected " + expected);
        }
        return row;
    }

    private static int cell(List<LocatedNode> row, List<String> states, List<String> actions) {
        int state = row.get(0).whole(0, states.size() - 1);
        return state * actions.size() + row.get(1).whole(0, actions.size() - 1);
    }

    private static FittedNetwork network(LocatedNode node) {
        List<Integer> widths = new ArrayList<>();
        float[] parameters = new float[0];
        for (LocatedNode layer : node.items()) {
            layer.only("weights", "biases");
            List<LocatedNode> inputs = layer.field("weights").items();
            List<LocatedNode> biases = layer.field("biases").items();
            if (!widths.isEmpty() && inputs.size() != widths.get(widths.size() - 1)) {
                throw layer.refusal("has weights of %d inputs, but the layer before has %d outputs"
                        .formatted(inputs.size(), widths.get(widths.size() - 1)));
            }
            if (widths.isEmpty()) {
                widths.add(inputs.size());
            }
            widths.add(biases.size());
            int at = parameters.length;
            parameters = Arrays.copyOf(parameters, at + (inputs.size() + 1) * biases.size());
            for (LocatedNode input : inputs) {
                at = copy(input, biases.size(), parameters, at);
            }
            copy(layer.field("biases"), biases.size(), parameters, at);
        }
        float[] all = parameters;
        return node.guarded(() -> new FittedNetwork(widths, all));
    }

    private static int copy(LocatedNode list, int width, float[] parameters, int from) {
        List<LocatedNode> numbers = list.items();
        if (numbers.size() != width) {
            throw list.refusal("has " + numbers.size() + " numbers, expected " + width + ", one for each bias");
        }
        int at = from;
        for (LocatedNode number : numbers) {
            parameters[at++] = (float) number.number(-Float.MAX_VALUE, Float.MAX_VALUE);
        }
        return at;
    }
}
