package hamgara.venue.neighbourhood;

import hamgara.venue.place.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A closed line around a neighbourhood, on the plane of degrees: good enough for a few kilometres.
record Outline(List<Location> points) {

    /// A last point that repeats the first is left out; the line closes by itself.
    static Outline of(List<Location> points) {
        boolean closed = points.size() > 1 && points.getFirst().equals(points.getLast());
        return new Outline(List.copyOf(closed ? points.subList(0, points.size() - 1) : points));
    }

    /// Reads the form of the database, `((east,north),…)`.
    static @Nullable Outline read(@Nullable String polygon) {
        if (polygon == null) {
            return null;
        }
        String[] numbers = polygon.replaceAll("[()]", "").split(",", -1);
        var points = new ArrayList<Location>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            points.add(new Location(new BigDecimal(numbers[i + 1]), new BigDecimal(numbers[i])));
        }
        return new Outline(List.copyOf(points));
    }

    String polygon() {
        return points.stream()
                .map(point -> "(" + point.longitude().toPlainString() + ","
                        + point.latitude().toPlainString() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }

    /// Three points or more that enclose something, and no two sides that meet but in their common corner.
    boolean isSimple() {
        int corners = points.size();
        if (corners < 3 || twiceTheArea() == 0) {
            return false;
        }
        for (int i = 0; i < corners; i++) {
            if (isSpike(i)) {
                return false;
            }
            for (int j = i + 2; j < corners; j++) {
                boolean neighbours = i == 0 && j == corners - 1;
                if (!neighbours && sidesMeet(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private double twiceTheArea() {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += east(i) * north(i + 1) - east(i + 1) * north(i);
        }
        return Math.abs(sum) < 1e-12 ? 0 : sum;
    }

    /// The line stands still or runs back on itself at a corner.
    private boolean isSpike(int i) {
        double[] in = {east(i + 1) - east(i), north(i + 1) - north(i)};
        double[] out = {east(i + 2) - east(i + 1), north(i + 2) - north(i + 1)};
        boolean still = Arrays.stream(in).allMatch(step -> step == 0);
        return still || (in[0] * out[1] == in[1] * out[0] && in[0] * out[0] + in[1] * out[1] < 0);
    }

    private boolean sidesMeet(int i, int j) {
        int fromJ = side(i, j);
        int toJ = side(i, j + 1);
        int fromI = side(j, i);
        int toI = side(j, i + 1);
        if (fromJ != toJ && fromI != toI) {
            return true;
        }
        return (fromJ == 0 && between(i, j)) || (toJ == 0 && between(i, j + 1)) || (fromI == 0 && between(j, i));
    }

    /// On which side of the line from corner `i` to the next one a corner lies; 0 on it.
    private int side(int i, int corner) {
        return (int) Math.signum((east(i + 1) - east(i)) * (north(corner) - north(i))
                - (north(i + 1) - north(i)) * (east(corner) - east(i)));
    }

    private boolean between(int i, int corner) {
        return Math.min(east(i), east(i + 1)) <= east(corner)
                && east(corner) <= Math.max(east(i), east(i + 1))
                && Math.min(north(i), north(i + 1)) <= north(corner)
                && north(corner) <= Math.max(north(i), north(i + 1));
    }

    private double east(int corner) {
        return points.get(corner % points.size()).longitude().doubleValue();
    }

    private double north(int corner) {
        return points.get(corner % points.size()).latitude().doubleValue();
    }
}
