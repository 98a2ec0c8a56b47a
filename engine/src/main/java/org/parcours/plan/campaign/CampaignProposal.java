package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignChange;
import org.parcours.journey.CampaignChanges;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * A campaign proposed beside a drawn one, and what each change would bring.
 *
 * <p>The worth of a change is the advantage of the proposal at the decision it changes: people of the drawn campaign who
 * come there × (value of following the proposal from there − value of the drawn action, then following the proposal); for
 * steps that are taken away, it is that of all of them. By the identity of {@link Advantages}, the worths sum to the
 * difference of the two values.
 *
 * @param drawn the campaign as it stands
 * @param proposed the same with other steps; notes stay where a step stays
 * @param audience customers who enter
 * @param drawnValue expected return of the drawn campaign, in money, for the audience
 * @param proposedValue the same of the proposed one
 * @param changes those that make the proposed steps out of the drawn ones, the most worth first
 * @param regret the drawn campaign against the exact optimum; empty where that is out of reach
 * @param watched for how long purchases without us count
 */
public record CampaignProposal(
        Campaign drawn,
        Campaign proposed,
        double audience,
        double drawnValue,
        double proposedValue,
        List<Change> changes,
        Optional<CampaignRegret> regret,
        Watched watched) {
    /**
     * How many days from their entry customers are watched, who buy without us as long; empty where they never do.
     *
     * @param values behind all values here, so that they compare
     * @param drawn where the drawn campaign is simulated by itself
     * @param proposed where the proposed one is
     */
    public record Watched(OptionalInt values, OptionalInt drawn, OptionalInt proposed) {}

    /**
     * One change of a proposal.
     *
     * @param change a step added, removed or replaced
     * @param path where it is
     * @param people customers of the drawn campaign who come there
     * @param worth money, for the audience
     */
    public record Change(CampaignChange change, String path, double people, double worth) {}

    /** Values closer than this share of themselves differ by rounding only. */
    private static final double ROUNDING = 1e-9;

    public CampaignProposal {
        changes = List.copyOf(changes);
    }

    /** Weighs the change from a drawn campaign to proposed steps, and both against the optimum where it is in reach. */
    public static CampaignProposal of(Course course, Campaign drawn, Optional<CampaignStep> proposed) {
        return of(course, drawn, proposed, ContactRules.none(course.world()));
    }

    /**
     * The same under rules, which the proposed steps keep: the optimum is the best that keeps them. A drawn campaign that
     * breaks them is not compared with it.
     */
    public static CampaignProposal of(
            Course course, Campaign drawn, Optional<CampaignStep> proposed, ContactRules rules) {
        World world = course.world();
        Campaign next = drawn.withStart(proposed.map(step -> kept(world, drawn.start(), step)));
        StepTree tree = new StepTree(world, drawn);
        double audience = drawn.audience().orElse(world.economics().audience());
        Advantages advantages = new Advantages(world, tree, new DrawnAdvice(world, next), course.entry(audience));
        List<Change> changes = new ArrayList<>();
        for (CampaignChange change : CampaignChanges.between(drawn, next)) {
            changes.add(weighed(change, advantages.points()));
        }
        changes.sort(Comparator.comparingDouble(Change::worth).reversed());
        int depth = world.timing().depth();
        boolean compares =
                CampaignPlan.isInReach(world, depth) && rules.breaches(drawn).isEmpty();
        Optional<CampaignRegret> regret =
                compares ? Optional.of(CampaignRegret.of(course, drawn, depth, rules)) : Optional.empty();
        Watched watched =
                new Watched(course.watchedDays(), Course.watchedDays(world, drawn), Course.watchedDays(world, next));
        return new CampaignProposal(
                drawn, next, audience, advantages.value(), advantages.advised(), changes, regret, watched);
    }

    /** The expected return of the optimum for the audience, where it is in reach. */
    public OptionalDouble optimum() {
        return regret.map(known -> OptionalDouble.of(known.best())).orElseGet(OptionalDouble::empty);
    }

    /** What the proposal brings: the sum of all worths. */
    public double gain() {
        return proposedValue - drawnValue;
    }

    /** The share of a worth in the gap between the drawn campaign and the optimum; empty without a gap or an optimum. */
    public OptionalDouble shareOfGap(double worth) {
        OptionalDouble optimum = optimum();
        boolean open = optimum.isPresent() && optimum.getAsDouble() - drawnValue > ROUNDING * Math.abs(drawnValue);
        return open ? OptionalDouble.of(worth / (optimum.getAsDouble() - drawnValue)) : OptionalDouble.empty();
    }

    /** The proposed step with the drawn one's note, and its way to say the same wait. */
    private static CampaignStep kept(World world, Optional<CampaignStep> drawn, CampaignStep proposed) {
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        proposed.on().forEach((reaction, next) -> {
            Optional<CampaignStep> before =
                    drawn.flatMap(step -> Optional.ofNullable(step.on().get(reaction)));
            on.put(reaction, kept(world, before, next));
        });
        if (drawn.isEmpty()) {
            return proposed.withOn(on);
        }
        CampaignStep before = drawn.get();
        boolean same = before.action().equals(proposed.action()) && days(world, before) == days(world, proposed);
        OptionalInt wait = same ? before.waitDays() : proposed.waitDays();
        return new CampaignStep(proposed.action(), wait, before.note(), on);
    }

    private static int days(World world, CampaignStep step) {
        return step.waitDays().orElse(world.timing().stepDays());
    }

    private static Change weighed(CampaignChange change, List<Advantages.Point> points) {
        return change.fold(
                add -> weighed(change, add.path(), points, path -> path.equals(add.path())),
                remove -> weighed(change, remove.path(), points, path -> isBelow(path, remove.path())),
                replace -> weighed(change, replace.path(), points, path -> path.equals(replace.path())),
                note -> refused(change),
                text -> refused(change),
                amount -> refused(change));
    }

    private static Change weighed(
            CampaignChange change, String path, List<Advantages.Point> points, Predicate<String> concerned) {
        double people = 0;
        double worth = 0;
        for (Advantages.Point point : points) {
            if (concerned.test(point.path())) {
                worth += point.advantage();
                people = point.path().equals(path) ? point.people() : people;
            }
        }
        return new Change(change, path, people, worth);
    }

    /** Whether a path is another one or leads on from it. */
    private static boolean isBelow(String path, String start) {
        return path.equals(start) || start.isEmpty() || path.startsWith(start + "/");
    }

    private static Change refused(CampaignChange change) {
        throw new IllegalStateException("a proposal changes steps only, but makes the change " + change);
    }
}
