package hamgara.card.simulation;

import hamgara.card.report.SmallCells;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Some people as numbers by area and group, by which two crowds can be compared without knowing anybody in them.
///
/// Groups are drawn by lot, so that two people of whom one left and one came hardly ever cancel each other out. Only
/// crowds that are told of are compared: what is smaller than ten is hidden anyway.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Crowd(Map<String, int[]> byArea) {

    static final int GROUPS = 128;

    private static final int[] NOBODY = new int[GROUPS];

    Crowd() {
        this(new HashMap<>());
    }

    void add(String area, int group, int people) {
        byArea.computeIfAbsent(area, none -> new int[GROUPS])[group] += people;
    }

    /// Whether the two differ by so few that their numbers together would tell of them.
    boolean isNear(Crowd other) {
        Set<String> areas = new HashSet<>(byArea.keySet());
        areas.addAll(other.byArea.keySet());
        long difference = areas.stream()
                .mapToLong(area -> difference(in(area), other.in(area)))
                .sum();
        return SmallCells.isSmall(difference) && isTold(people()) && isTold(other.people());
    }

    /// The same of the people in any one area.
    boolean isNearInAnArea(Crowd other) {
        return byArea.keySet().stream()
                .anyMatch(area -> SmallCells.isSmall(difference(in(area), other.in(area)))
                        && isTold(sum(in(area)))
                        && isTold(sum(other.in(area))));
    }

    private int[] in(String area) {
        return byArea.getOrDefault(area, NOBODY);
    }

    private long people() {
        return byArea.values().stream().mapToLong(Crowd::sum).sum();
    }

    private static boolean isTold(long people) {
        return people >= SmallCells.SMALLEST;
    }

    private static long sum(int[] groups) {
        return Arrays.stream(groups).asLongStream().sum();
    }

    private static long difference(int[] here, int[] there) {
        long difference = 0;
        for (int group = 0; group < GROUPS; group++) {
            difference += Math.abs(here[group] - there[group]);
        }
        return difference;
    }
}
