package org.parcours.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parcours.num.Moments;

/**
 * A log in a few numbers. A return is the undiscounted sum over a journey of reward minus cost plus control reward;
 * that of a journey that was cut off counts what was seen. Costs O(steps).
 */
public final class LogStatistics {
    private final SortedMap<Integer, Integer> lengths = new TreeMap<>();
    private final Moments returns = new Moments();
    private final List<Moments> rewards = new ArrayList<>();

    /** Describes a log. */
    public LogStatistics(JourneyLog log) {
        for (int action = 0; action < log.actions().size(); action++) {
            rewards.add(new Moments());
        }
        int[] journeysOfLength = new int[longest(log) + 1];
        for (int journey = 0; journey < log.journeys(); journey++) {
            journeysOfLength[log.end(journey) - log.start(journey)]++;
            addJourney(log, journey);
        }
        for (int length = 1; length < journeysOfLength.length; length++) {
            if (journeysOfLength[length] > 0) {
                lengths.put(length, journeysOfLength[length]);
            }
        }
    }

    /** How many journeys have each number of steps, shortest first. */
    public SortedMap<Integer, Integer> lengths() {
        return Collections.unmodifiableSortedMap(lengths);
    }

    /** The returns of the journeys. */
    public Moments returns() {
        return returns;
    }

    /** Reward minus cost of the steps with an action. */
    public Moments rewards(int action) {
        return rewards.get(action);
    }

    private void addJourney(JourneyLog log, int journey) {
        double sum = 0;
        for (int row = log.start(journey); row < log.end(journey); row++) {
            double earned = log.reward(row) - log.cost(row);
            rewards.get(log.action(row)).add(earned);
            sum += earned + log.controlReward(row);
        }
        returns.add(sum);
    }

    private static int longest(JourneyLog log) {
        int longest = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            longest = Math.max(longest, log.end(journey) - log.start(journey));
        }
        return longest;
    }
}
