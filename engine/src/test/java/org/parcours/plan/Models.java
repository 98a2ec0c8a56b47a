package org.parcours.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Models with published answers, and random ones. */
public final class Models {
    private static final int[][] MOVES = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    private static final List<String> DIRECTIONS = List.of("left", "down", "right", "up");

    private Models() {}

    /** The forest management example of pymdptoolbox: wait for the old wood or cut; a fire starts anew. */
    public static Mdp forest(int states, double oldWait, double oldCut, double fire) {
        Mdp.Builder forest = Mdp.builder();
        for (int age = 0; age < states; age++) {
            boolean old = age == states - 1;
            int older = Math.min(age + 1, states - 1);
            forest.add("age-" + age, "wait", "age-0", fire, old ? oldWait : 0);
            forest.add("age-" + age, "wait", "age-" + older, 1 - fire, old ? oldWait : 0);
            forest.add("age-" + age, "cut", "age-0", 1, old ? oldCut : age == 0 ? 0 : 1);
        }
        return forest.build();
    }

    /** FrozenLake: each move slips to either side with 1/3; S, F and ice hold, H and G end, entering G earns 1. */
    public static Mdp frozenLake(String... map) {
        Mdp.Builder lake = Mdp.builder();
        for (int row = 0; row < map.length; row++) {
            for (int column = 0; column < map[row].length(); column++) {
                if ("SF".indexOf(map[row].charAt(column)) >= 0) {
                    for (int move = 0; move < 4; move++) {
                        for (int slip = 3; slip <= 5; slip++) {
                            int[] to = step(map, row, column, (move + slip) % 4);
                            boolean goal = map[to[0]].charAt(to[1]) == 'G';
                            lake.add(
                                    cell(row, column), DIRECTIONS.get(move), cell(to[0], to[1]), 1 / 3.0, goal ? 1 : 0);
                        }
                    }
                }
            }
        }
        return lake.build();
    }

    /** Sutton and Barto, example 6.6: −1 a step, the cliff costs 100 and leads back to the start. */
    public static Mdp cliff() {
        String[] map = {"............", "............", "............", "SCCCCCCCCCCG"};
        Mdp.Builder cliff = Mdp.builder();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 12; column++) {
                if ("CG".indexOf(map[row].charAt(column)) < 0) {
                    for (int move = 0; move < 4; move++) {
                        int[] to = step(map, row, column, move);
                        boolean falls = map[to[0]].charAt(to[1]) == 'C';
                        String next = falls ? cell(3, 0) : cell(to[0], to[1]);
                        cliff.add(cell(row, column), DIRECTIONS.get(move), next, 1, falls ? -100 : -1);
                    }
                }
            }
        }
        return cliff.build();
    }

    /** Sutton and Barto, example 4.3: stake on heads until 0 or the goal; reaching the goal earns 1. */
    public static Mdp gambler(int goal, double heads) {
        Mdp.Builder game = Mdp.builder();
        for (int capital = 1; capital < goal; capital++) {
            for (int stake = 1; stake <= Math.min(capital, goal - capital); stake++) {
                int won = capital + stake;
                game.add("" + capital, "stake-" + stake, "" + won, heads, won == goal ? 1 : 0);
                game.add("" + capital, "stake-" + stake, "" + (capital - stake), 1 - heads, 0);
            }
        }
        return game.build();
    }

    /** The 5 × 15 grid with 10 failures and one success; entering one earns ∓5 in place of the step's −0.1, and ends. */
    public static Mdp grid() {
        String[] map = {
            ".....x.........", ".x.....x......x", "...x.......x...", "x........x.....", ".....x......x.o",
        };
        Mdp.Builder grid = Mdp.builder();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 15; column++) {
                if (map[row].charAt(column) == '.') {
                    for (int move = 0; move < 4; move++) {
                        int[] to = step(map, row, column, move);
                        char into = map[to[0]].charAt(to[1]);
                        double reward = into == 'x' ? -5 : into == 'o' ? 5 : -0.1;
                        grid.add(cell(row, column), DIRECTIONS.get(move), cell(to[0], to[1]), 1, reward);
                    }
                }
            }
        }
        return grid.build();
    }

    /**
     * A random model: each action leads to a number of states with random probabilities and earns a reward in (−1, 1).
     *
     * @param terminal how many of the states, the last ones, are terminal
     */
    public static Mdp random(long seed, int states, int actions, int successors, int terminal) {
        RandomStream stream = new RandomStream(new Seed(seed));
        int rows = (states - terminal) * actions;
        int[] next = IntStream.range(0, rows * successors)
                .map(i -> stream.nextInt(states))
                .toArray();
        double[] probability = new double[next.length];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = 0; i < successors; i++) {
                probability[row * successors + i] = stream.nextUniform();
                sum += probability[row * successors + i];
            }
            for (int i = 0; i < successors; i++) {
                probability[row * successors + i] /= sum;
            }
        }
        double[] reward = new double[rows];
        Arrays.setAll(reward, row -> 2 * stream.nextUniform() - 1);
        int[] rowStart = new int[states + 1];
        Arrays.setAll(rowStart, state -> Math.min(state, states - terminal) * actions);
        int[] nextStart = new int[rows + 1];
        Arrays.setAll(nextStart, row -> row * successors);
        int[] action = new int[rows];
        Arrays.setAll(action, row -> row % actions);
        return new Mdp(
                names("s", states),
                names("a", actions),
                new Transitions(rowStart, action, nextStart, next, probability),
                reward,
                new double[0]);
    }

    /** A model drawn as lines of {@code state action probability next reward [control]}, several transitions apart by commas. */
    public static Mdp drawn(String text) {
        Mdp.Builder drawn = Mdp.builder();
        text.lines().forEach(line -> {
            String[] words = line.strip().split(" +", 3);
            for (String transition : words[2].split(",", -1)) {
                String[] parts = transition.strip().split(" +", -1);
                double control = parts.length > 3 ? Double.parseDouble(parts[3]) : 0;
                drawn.add(
                        words[0],
                        words[1],
                        parts[1],
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[2]),
                        control);
            }
        });
        return drawn.build();
    }

    public static double value(Solution solution, String state) {
        return solution.now().value(solution.mdp().states().indexOf(state));
    }

    public static String action(Solution solution, String state) {
        return solution.now().action(solution.mdp().states().indexOf(state)).orElse("none");
    }

    static String cell(int row, int column) {
        return row + "," + column;
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static int[] step(String[] map, int row, int column, int move) {
        int down = row + MOVES[move][0];
        int right = column + MOVES[move][1];
        boolean wall = down < 0 || down >= map.length || right < 0 || right >= map[0].length();
        return wall ? new int[] {row, column} : new int[] {down, right};
    }
}
