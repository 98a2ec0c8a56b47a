package org.parcours.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transitions by name in the order of their arrival, until they are sorted into the columns of a model. */
final class TransitionList {
    /** A (state, action) pair with what its transitions sum to. */
    private static final class Pair {
        private final int state;
        private final int action;
        private int transitions;
        private double probability;
        private double reward;
        private double rewardSize;
        private double controlReward;
        private double controlRewardSize;
        private double cost;
        private double costSize;

        private Pair(int state, int action) {
            this.state = state;
            this.action = action;
        }

        private void add(double weight, double earned, double control, double spent) {
            transitions += weight > 0 ? 1 : 0;
            probability += weight;
            reward += weight * earned;
            rewardSize += weight * Math.abs(earned);
            controlReward += weight * control;
            controlRewardSize += weight * Math.abs(control);
            cost += weight * spent;
            costSize += weight * Math.abs(spent);
        }

        /** An expectation; what is left of terms that cancel but for rounding is 0, as a zero reward has a meaning. */
        private double expectation(double sum, double size) {
            return Math.abs(sum) <= transitions * Math.ulp(size) ? 0 : sum / probability;
        }
    }

    private final Map<String, Integer> stateCodes = new LinkedHashMap<>();
    private final Map<String, Integer> actionCodes = new LinkedHashMap<>();
    private final Map<Long, Integer> pairNumbers = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private int[] pairOf = new int[64];
    private int[] next = new int[64];
    private double[] probability = new double[64];
    private int size;

    int add(String state, String action, String to, double weight, double reward, double controlReward, double cost) {
        int pair = pair(code(stateCodes, state), code(actionCodes, action));
        pairs.get(pair).add(weight, reward, controlReward, cost);
        int toCode = code(stateCodes, to);
        if (weight > 0) {
            append(pair, toCode, weight);
        }
        return pair;
    }

    int pairs() {
        return pairs.size();
    }

    double sum(int pair) {
        return pairs.get(pair).probability;
    }

    String name(int pair) {
        return "state \"" + nth(stateCodes, pairs.get(pair).state) + "\", action \""
                + nth(actionCodes, pairs.get(pair).action) + "\"";
    }

    Mdp toMdp() {
        int[] newCode = actingFirst();
        int[] rowStart = new int[stateCodes.size() + 1];
        pairs.forEach(pair -> rowStart[newCode[pair.state] + 1]++);
        Arrays.parallelPrefix(rowStart, Integer::sum);
        int[] rowOf = rows(newCode, rowStart);
        int[] action = new int[pairs.size()];
        int[] nextStart = new int[pairs.size() + 1];
        double[] reward = new double[pairs.size()];
        double[] controlReward = new double[pairs.size()];
        double[] cost = new double[pairs.size()];
        for (int i = 0; i < rowOf.length; i++) {
            Pair pair = pairs.get(i);
            action[rowOf[i]] = pair.action;
            nextStart[rowOf[i] + 1] = pair.transitions;
            reward[rowOf[i]] = pair.expectation(pair.reward, pair.rewardSize);
            controlReward[rowOf[i]] = pair.expectation(pair.controlReward, pair.controlRewardSize);
            cost[rowOf[i]] = pair.expectation(pair.cost, pair.costSize);
        }
        Arrays.parallelPrefix(nextStart, Integer::sum);
        return new Mdp(
                names(newCode),
                List.copyOf(actionCodes.keySet()),
                transitions(newCode, rowStart, rowOf, action, nextStart),
                reward,
                controlReward,
                cost);
    }

    private int pair(int state, int action) {
        Integer known = pairNumbers.putIfAbsent(((long) state << 32) | action, pairs.size());
        if (known != null) {
            return known;
        }
        pairs.add(new Pair(state, action));
        return pairs.size() - 1;
    }

    private void append(int pair, int to, double weight) {
        if (size == next.length) {
            int longer = size + (size >> 1);
            pairOf = Arrays.copyOf(pairOf, longer);
            next = Arrays.copyOf(next, longer);
            probability = Arrays.copyOf(probability, longer);
        }
        pairOf[size] = pair;
        next[size] = to;
        probability[size++] = weight;
    }

    /** The final code of each state: first those that act, in the order of their first pair, then the others. */
    private int[] actingFirst() {
        int[] newCode = new int[stateCodes.size()];
        Arrays.fill(newCode, -1);
        int code = 0;
        for (Pair pair : pairs) {
            if (newCode[pair.state] < 0) {
                newCode[pair.state] = code++;
            }
        }
        for (int state = 0; state < newCode.length; state++) {
            if (newCode[state] < 0) {
                newCode[state] = code++;
            }
        }
        return newCode;
    }

    private List<String> names(int[] newCode) {
        String[] names = new String[newCode.length];
        stateCodes.forEach((name, code) -> names[newCode[code]] = name);
        return List.of(names);
    }

    private int[] rows(int[] newCode, int[] rowStart) {
        int[] free = rowStart.clone();
        int[] rowOf = new int[pairs.size()];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = free[newCode[pairs.get(i).state]]++;
        }
        return rowOf;
    }

    private Transitions transitions(int[] newCode, int[] rowStart, int[] rowOf, int[] action, int[] nextStart) {
        int[] free = nextStart.clone();
        int[] to = new int[size];
        double[] weight = new double[size];
        for (int i = 0; i < size; i++) {
            int place = free[rowOf[pairOf[i]]]++;
            to[place] = newCode[next[i]];
            weight[place] = probability[i];
        }
        return new Transitions(rowStart, action, nextStart, to, weight);
    }

    private static int code(Map<String, Integer> codes, String name) {
        Integer known = codes.putIfAbsent(name, codes.size());
        return known == null ? codes.size() - 1 : known;
    }

    private static String nth(Map<String, Integer> codes, int code) {
        return codes.keySet().stream().skip(code).findFirst().orElseThrow();
    }
}
