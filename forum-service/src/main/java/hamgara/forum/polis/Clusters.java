package hamgara.forum.polis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Points of the plane, each in the cluster whose centre was nearest. Clusters keep their ids from map to map.
///
/// Ties go to the cluster that stands first, so the same points in the same order give the same clusters.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Clusters(int[] ids, double[] x, double[] y, int[] of) {

    private static final double SETTLED = 0.01;

    /// Points with weights, in a fixed order.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Points(double[] x, double[] y, double[] weight) {

        static Points even(double[] x, double[] y) {
            double[] weight = new double[x.length];
            Arrays.fill(weight, 1);
            return new Points(x, y, weight);
        }

        int size() {
            return x.length;
        }

        Place place(int point) {
            return new Place(x[point], y[point]);
        }

        double squared(int point, double atX, double atY) {
            double dx = x[point] - atX;
            double dy = y[point] - atY;
            return dx * dx + dy * dy;
        }
    }

    record Place(double x, double y) {}

    /// The first `most` distinct points become the centres.
    static Clusters cold(Points points, int most) {
        Set<Place> seen = new HashSet<>();
        int[] first = IntStream.range(0, points.size())
                .filter(point -> seen.size() < most && seen.add(points.place(point)))
                .toArray();
        return new Clusters(
                IntStream.range(0, first.length).toArray(),
                Arrays.stream(first).mapToDouble(point -> points.x[point]).toArray(),
                Arrays.stream(first).mapToDouble(point -> points.y[point]).toArray(),
                new int[0]);
    }

    /// Old clusters where their members are now, given as point numbers, with new ones at the points farthest out.
    static Clusters warm(Points points, int most, int[] ids, int[][] members) {
        var start = new ClusterStart(points, ids.length + most);
        for (int c = 0; c < ids.length; c++) {
            start.join(ids[c], members[c]);
        }
        if (start.isEmpty()) {
            return cold(points, most);
        }
        Set<Place> distinct = new HashSet<>();
        for (int i = 0; i < points.size() && distinct.size() < most; i++) {
            distinct.add(points.place(i));
        }
        start.spread(distinct.size());
        return start.clusters();
    }

    /// Lloyd's rounds until no centre moves any more, or for so many rounds.
    Clusters settled(Points points, int rounds) {
        Clusters now = this;
        for (int round = 0; round < rounds; round++) {
            Clusters next = now.step(points);
            boolean isSettled = now.isNear(next);
            now = next;
            if (isSettled) {
                break;
            }
        }
        return now;
    }

    int size() {
        return ids.length;
    }

    int[] sizes() {
        int[] sizes = new int[ids.length];
        for (int cluster : of) {
            sizes[cluster]++;
        }
        return sizes;
    }

    /// Numbers of the points in each cluster.
    int[][] members() {
        int[] sizes = sizes();
        int[][] members = new int[ids.length][];
        for (int c = 0; c < ids.length; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] filled = new int[ids.length];
        for (int point = 0; point < of.length; point++) {
            members[of[point]][filled[of[point]]++] = point;
        }
        return members;
    }

    private Clusters step(Points points) {
        int[] nearest = new int[points.size()];
        double[] sumX = new double[ids.length];
        double[] sumY = new double[ids.length];
        double[] weight = new double[ids.length];
        for (int point = 0; point < nearest.length; point++) {
            int best = nearest(points, point);
            nearest[point] = best;
            sumX[best] += points.weight[point] * points.x[point];
            sumY[best] += points.weight[point] * points.y[point];
            weight[best] += points.weight[point];
        }
        int[] kept = IntStream.range(0, ids.length).filter(c -> weight[c] > 0).toArray();
        int[] place = new int[ids.length];
        for (int c = 0; c < kept.length; c++) {
            place[kept[c]] = c;
        }
        for (int point = 0; point < nearest.length; point++) {
            nearest[point] = place[nearest[point]];
        }
        return new Clusters(
                Arrays.stream(kept).map(c -> ids[c]).toArray(),
                Arrays.stream(kept).mapToDouble(c -> sumX[c] / weight[c]).toArray(),
                Arrays.stream(kept).mapToDouble(c -> sumY[c] / weight[c]).toArray(),
                nearest);
    }

    private int nearest(Points points, int point) {
        double px = points.x[point];
        double py = points.y[point];
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < x.length; c++) {
            double dx = px - x[c];
            double dy = py - y[c];
            double squared = dx * dx + dy * dy;
            if (squared < least) {
                least = squared;
                best = c;
            }
        }
        return best;
    }

    private boolean isNear(Clusters next) {
        if (next.size() != size()) {
            return false;
        }
        int[] mine = sorted();
        int[] others = next.sorted();
        return IntStream.range(0, mine.length)
                .allMatch(c ->
                        Math.sqrt(squared(x[mine[c]] - next.x[others[c]], y[mine[c]] - next.y[others[c]])) < SETTLED);
    }

    private int[] sorted() {
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted((a, b) -> {
                    int byX = Double.compare(x[a], x[b]);
                    return byX == 0 ? Double.compare(y[a], y[b]) : byX;
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double squared(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
