package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import org.parcours.journey.Campaign;
import org.parcours.plan.constrained.Column;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Pricing;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;

/** The pricing problem of campaigns: what they use up is paid for at every contact. Values and uses are per customer. */
final class CampaignPricing implements Pricing<Campaign> {
    /** Values closer than this share of themselves differ by rounding only. */
    private static final double ROUNDING = 1e-11;

    private final Course course;
    private final String worldName;
    private final int depth;
    private final ContactRules rules;
    private final CampaignAmounts amounts;

    CampaignPricing(Course course, String worldName, int depth, ContactRules rules, List<Limit> limits) {
        this.course = course;
        this.worldName = worldName;
        this.depth = depth;
        this.rules = rules;
        amounts = new CampaignAmounts(course, limits);
    }

    @Override
    public Answer<Campaign> best(double weight, List<Double> prices) {
        CampaignPlanner planner = new CampaignPlanner(course.world(), depth, rules, priced(weight, prices));
        Decision best = planner.best(course.entry(1), rules.entry());
        Campaign campaign = CampaignPlan.campaign(course.world(), worldName, best);
        double[] sums = amounts.of(campaign, 1);
        List<Double> uses = new ArrayList<>();
        double size = weight * Math.abs(sums[0]);
        for (int j = 0; j < prices.size(); j++) {
            uses.add(sums[1 + j]);
            size += prices.get(j) * Math.abs(sums[1 + j]);
        }
        return new Answer<>(new Column<>(campaign, sums[0], uses), best.value() + ROUNDING * size);
    }

    private Objective priced(double weight, List<Double> prices) {
        return new Objective() {
            @Override
            public double settled(DecisionPoint.Sent sent) {
                double sum = weight * sent.settled();
                for (int j = 0; j < prices.size(); j++) {
                    sum -= prices.get(j) * amounts.of(j, sent);
                }
                return sum;
            }

            @Override
            public double stopping(DecisionPoint point) {
                return weight * point.valueOfStopping();
            }
        };
    }
}
