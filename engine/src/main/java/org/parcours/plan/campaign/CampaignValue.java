package org.parcours.plan.campaign;

import java.util.Optional;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Course;

/** What campaigns are worth in a course, exactly: by expectation over all customers, without a sample. Thread-safe. */
public final class CampaignValue {
    private final Course course;

    /** The values of campaigns in a course. */
    public CampaignValue(Course course) {
        this.course = course;
    }

    /**
     * The expected return of a campaign per entering customer, in money.
     *
     * @param start the first step; empty for doing nothing
     */
    public double perCustomer(Optional<CampaignStep> start) {
        String world = course.world().name();
        Campaign campaign = new Campaign(world, world, OptionalLong.empty(), start);
        return new DrawnAdvice(course.world(), campaign).value(course.entry(1));
    }
}
