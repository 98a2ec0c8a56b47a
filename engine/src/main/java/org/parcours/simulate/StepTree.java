package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.StepPath;

/**
 * A campaign's steps by positions in a world: nodes numbered from the start in the order in which they are drawn, a
 * parent before its children.
 */
public final class StepTree {
    /** In place of a node: there is none. */
    public static final int NONE = -1;

    private final World world;
    private final List<Node> nodes = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();

    private record Node(Contact contact, int parent, int reaction, int level, int day) {}

    /** Reads a campaign; what the world does not know, or a step below its depth, is a {@link MisfitStep}. */
    public StepTree(World world, Campaign campaign) {
        this.world = world;
        StepFit fit = new StepFit(world);
        campaign.start().ifPresent(step -> add(fit, step, NONE, NONE));
    }

    /** How many steps there are; node 0, if there is one, is the first. */
    public int size() {
        return nodes.size();
    }

    /** What is sent at a node, and after how many days. */
    public Contact contact(int node) {
        return nodes.get(node).contact;
    }

    /** The step before, or {@link #NONE} for the first. */
    public int parent(int node) {
        return nodes.get(node).parent;
    }

    /** The position of the reaction that leads here, or {@link #NONE} for the first. */
    public int reaction(int node) {
        return nodes.get(node).reaction;
    }

    /** The number of the step in its journey, counted from 0. */
    public int level(int node) {
        return nodes.get(node).level;
    }

    /** Days from the customer's entry to this step's contact. */
    public int day(int node) {
        return nodes.get(node).day;
    }

    /** The step that follows a reaction, or {@link #NONE} where the journey stops. */
    public int child(int node, int reaction) {
        return children.get(node)[reaction];
    }

    /** The action at a node, by names. */
    public Action action(int node) {
        return contact(node).action(world);
    }

    /** The reactions from the start to a node, joined by "/"; empty for the first step. */
    public String path(int node) {
        return parent(node) == NONE ? "" : path(parent(node), reaction(node));
    }

    /** The path of what follows a reaction at a node. */
    public String path(int node, int reaction) {
        return StepPath.after(path(node), world.reactions().get(reaction).name());
    }

    /** Days from the entry to the last contact of the longest journey; 0 without steps. */
    public int lastDay() {
        return nodes.stream().mapToInt(Node::day).max().orElse(0);
    }

    private int add(StepFit fit, CampaignStep step, int parent, int reaction) {
        String path = parent == NONE ? "" : path(parent, reaction);
        int level = parent == NONE ? 0 : level(parent) + 1;
        fit.requireLevel(level, path);
        Contact contact = fit.contact(step.action(), step.waitDays(), path);
        int day = (parent == NONE ? 0 : day(parent)) + contact.waitDays();
        int node = nodes.size();
        int[] next = new int[world.reactions().size()];
        Arrays.fill(next, NONE);
        children.add(next);
        nodes.add(new Node(contact, parent, reaction, level, day));
        for (Map.Entry<String, CampaignStep> branch : step.on().entrySet()) {
            int answer = fit.branch(branch.getKey(), path);
            next[answer] = add(fit, branch.getValue(), node, answer);
        }
        return node;
    }
}
