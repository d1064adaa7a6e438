package hamgara.forum.polis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Clusters in the making: where the old ones are now, and one more at a time.
final class ClusterStart {

    private final Clusters.Points points;
    private final int[] ids;
    private final double[] x;
    private final double[] y;
    private final int[] size;
    private final int[] owner;
    private final Map<Clusters.Place, Integer> byPlace = new HashMap<>();
    private int count;

    ClusterStart(Clusters.Points points, int room) {
        this.points = points;
        this.ids = new int[room];
        this.x = new double[room];
        this.y = new double[room];
        this.size = new int[room];
        this.owner = new int[points.size()];
        Arrays.fill(owner, -1);
    }

    /// Nobody left: dropped. The same centre as another: one of the two, under the id of the larger.
    void join(int id, int[] members) {
        if (members.length == 0) {
            return;
        }
        for (int member : members) {
            owner[member] = count;
        }
        centre(count);
        Integer same = byPlace.putIfAbsent(new Clusters.Place(x[count], y[count]), count);
        if (same == null) {
            ids[count] = id;
            size[count++] = members.length;
            return;
        }
        for (int member : members) {
            owner[member] = same;
        }
        if (members.length > size[same]) {
            ids[same] = id;
        }
        size[same] += members.length;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// The point farthest from its nearest centre becomes a cluster of its own until there are enough.
    void spread(int enough) {
        int[] nearest = new int[points.size()];
        double[] distance = new double[points.size()];
        for (int point = 0; point < nearest.length; point++) {
            measure(point, nearest, distance);
        }
        while (count < enough) {
            int outlier = 0;
            for (int point = 1; point < distance.length; point++) {
                if (distance[point] > distance[outlier]) {
                    outlier = point;
                }
            }
            if (distance[outlier] <= 0) {
                return;
            }
            int left = owner[outlier];
            x[count] = points.x()[outlier];
            y[count] = points.y()[outlier];
            ids[count] = Arrays.stream(ids, 0, count).max().orElse(-1) + 1;
            owner[outlier] = count;
            size[count++] = 1;
            boolean moves = left >= 0 && left == nearest[outlier] && size[left] > 1;
            if (moves) {
                size[left]--;
                centre(left);
            }
            for (int point = 0; point < nearest.length; point++) {
                if (moves && nearest[point] == left) {
                    measure(point, nearest, distance);
                } else {
                    compare(point, count - 1, nearest, distance);
                    if (moves) {
                        compare(point, left, nearest, distance);
                    }
                }
            }
        }
    }

    Clusters clusters() {
        return new Clusters(Arrays.copyOf(ids, count), Arrays.copyOf(x, count), Arrays.copyOf(y, count), new int[0]);
    }

    private void measure(int point, int[] nearest, double[] distance) {
        distance[point] = Double.POSITIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            compare(point, c, nearest, distance);
        }
    }

    private void compare(int point, int cluster, int[] nearest, double[] distance) {
        double squared = points.squared(point, x[cluster], y[cluster]);
        if (squared < distance[point]) {
            distance[point] = squared;
            nearest[point] = cluster;
        }
    }

    private void centre(int cluster) {
        double sumX = 0;
        double sumY = 0;
        double weight = 0;
        for (int point = 0; point < owner.length; point++) {
            if (owner[point] == cluster) {
                sumX += points.weight()[point] * points.x()[point];
                sumY += points.weight()[point] * points.y()[point];
                weight += points.weight()[point];
            }
        }
        x[cluster] = sumX / weight;
        y[cluster] = sumY / weight;
    }
}
