package org.parcours.plan.campaign;

import java.util.List;
import org.parcours.journey.Campaign;
import org.parcours.plan.constrained.Limit;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.StepTree;

/** What a campaign brings and uses up in expectation, people counted as fractions. */
final class CampaignAmounts {
    /** What can be limited in a campaign. */
    static final List<String> NAMES = List.of("cost", "contacts", "opt_outs", "engagements");

    private final Course course;
    private final List<String> names;

    CampaignAmounts(Course course, List<Limit> limits) {
        this.course = course;
        names = limits.stream().map(Limit::name).toList();
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Nothing called \"%s\" can be limited in a campaign; name one of %s."
                        .formatted(name, String.join(", ", NAMES)));
            }
        }
    }

    /** What a contact uses up of a constraint. */
    double of(int constraint, DecisionPoint.Sent sent) {
        return switch (names.get(constraint)) {
            case "cost" -> sent.cost();
            case "contacts" -> sent.reached();
            case "opt_outs" -> sent.optOuts();
            default -> sent.engagements();
        };
    }

    /** The return, then each constraint's use, of everybody who enters. */
    double[] of(Campaign campaign, double people) {
        double[] sums = new double[1 + names.size()];
        StepTree tree = new StepTree(course.world(), campaign);
        visit(tree, tree.size() == 0 ? StepTree.NONE : 0, course.entry(people), sums);
        return sums;
    }

    private void visit(StepTree tree, int node, DecisionPoint point, double[] sums) {
        if (node == StepTree.NONE) {
            sums[0] += point.valueOfStopping();
            return;
        }
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        sums[0] += sent.settled();
        for (int j = 0; j < names.size(); j++) {
            sums[1 + j] += of(j, sent);
        }
        for (int k = 0; k < course.world().reactions().size(); k++) {
            if (!course.world().reactions().get(k).ends()) {
                visit(tree, tree.child(node, k), sent.after(k), sums);
            }
        }
    }
}
