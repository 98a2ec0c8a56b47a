package org.parcours.plan;

import java.util.Arrays;

/** States numbered so that each end component is one node and every other state its own, in the order of the states. */
final class Nodes {
    private Nodes() {}

    /** The node of each state. */
    static int[] collapsing(EndComponents components, int states) {
        int[] nodeOf = new int[states];
        int[] nodeOfComponent = new int[components.count()];
        Arrays.fill(nodeOfComponent, -1);
        int nodes = 0;
        for (int state = 0; state < states; state++) {
            int component = components.component(state);
            if (component < 0) {
                nodeOf[state] = nodes++;
            } else {
                if (nodeOfComponent[component] < 0) {
                    nodeOfComponent[component] = nodes++;
                }
                nodeOf[state] = nodeOfComponent[component];
            }
        }
        return nodeOf;
    }

    /** The number of nodes. */
    static int count(int[] nodeOf) {
        int most = -1;
        for (int node : nodeOf) {
            most = Math.max(most, node);
        }
        return most + 1;
    }
}
