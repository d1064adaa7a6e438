package hamgara.forum.polis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The strongest direction of a symmetric product, orthogonal to one found before.
///
/// Plain power iteration needs some 150 rounds for twelve digits on real conversations and thousands where the second
/// and third direction are nearly as strong. This takes what all rounds so far span (Lanczos), which is exact after far
/// fewer, and ends with plain rounds. The start is fixed: the same votes always give the same bits.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Leading(double[] direction, double strength) {

    private static final int MOST_ROUNDS = 500;
    private static final int ROUNDS_BETWEEN_LOOKS = 5;
    private static final int PLAIN_ROUNDS = 3;
    private static final double EXACT = 1e-14;
    private static final double NOTHING = 1e-200;

    static Leading of(Components.Product product, double @Nullable [] without) {
        int size = product.size();
        List<double[]> basis = new ArrayList<>();
        double[] diagonal = new double[MOST_ROUNDS];
        double[] beside = new double[MOST_ROUNDS];
        double[] q = start(product);
        leaveOut(q, without, basis);
        if (!unit(q)) {
            return new Leading(new double[size], 0);
        }
        double[] weights = {1};
        double strength = 0;
        for (int m = 0; m < Math.min(MOST_ROUNDS, size); m++) {
            basis.add(q);
            double[] next = new double[size];
            product.times(q, next);
            diagonal[m] = dot(next, q);
            leaveOut(next, without, basis);
            leaveOut(next, without, basis);
            beside[m] = length(next);
            boolean ends = beside[m] <= EXACT * EXACT || m + 1 == Math.min(MOST_ROUNDS, size);
            if (ends || (m + 1) % ROUNDS_BETWEEN_LOOKS == 0) {
                strength = largest(diagonal, beside, m + 1);
                if (strength < NOTHING) {
                    return new Leading(new double[size], 0);
                }
                weights = vector(diagonal, beside, m + 1, strength);
                if (ends || beside[m] * Math.abs(weights[m]) <= EXACT * strength) {
                    break;
                }
            }
            unit(next);
            q = next;
        }
        return polished(product, without, combined(basis, weights, size), strength);
    }

    private static Leading polished(
            Components.Product product, double @Nullable [] without, double[] direction, double strength) {
        double[] v = direction;
        for (int i = 0; i < PLAIN_ROUNDS && unit(v); i++) {
            double[] next = new double[v.length];
            product.times(v, next);
            leaveOut(next, without, List.of());
            if (length(next) <= EXACT * EXACT) {
                return new Leading(new double[v.length], 0);
            }
            v = next;
        }
        unit(v);
        return new Leading(v, strength);
    }

    /// All ones, with a small fixed unevenness so that no direction is missed by symmetry.
    private static double[] start(Components.Product product) {
        double[] start = new double[product.size()];
        long state = 0x9E3779B97F4A7C15L;
        for (int j = 0; j < start.length; j++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            start[j] = product.has(j) ? 1 + (state >> 11) * 0x1.0p-53 : 0;
        }
        return start;
    }

    private static void leaveOut(double[] from, double @Nullable [] without, List<double[]> basis) {
        if (without != null) {
            subtract(from, without);
        }
        for (double[] known : basis) {
            subtract(from, known);
        }
    }

    private static void subtract(double[] from, double[] part) {
        double share = dot(from, part);
        for (int j = 0; j < from.length; j++) {
            from[j] -= share * part[j];
        }
    }

    private static double[] combined(List<double[]> basis, double[] weights, int size) {
        double[] sum = new double[size];
        for (int m = 0; m < weights.length; m++) {
            double[] part = basis.get(m);
            for (int j = 0; j < size; j++) {
                sum[j] += weights[m] * part[j];
            }
        }
        return sum;
    }

    /// The largest eigenvalue of the tridiagonal matrix, from above: no pivot of `value - T` is negative.
    private static double largest(double[] diagonal, double[] beside, int m) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < m; i++) {
            double radius = (i > 0 ? beside[i - 1] : 0) + (i + 1 < m ? beside[i] : 0);
            low = Math.max(low, diagonal[i]);
            high = Math.max(high, diagonal[i] + radius);
        }
        high = high * (1 + 1e-12) + Double.MIN_NORMAL;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (isAbove(middle, diagonal, beside, m)) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    private static boolean isAbove(double value, double[] diagonal, double[] beside, int m) {
        double pivot = value - diagonal[0];
        for (int i = 1; i < m && pivot > 0; i++) {
            pivot = value - diagonal[i] - beside[i - 1] * beside[i - 1] / pivot;
        }
        return pivot > 0;
    }

    /// Its vector, by inverse iteration just above it, where every pivot is positive.
    private static double[] vector(double[] diagonal, double[] beside, int m, double value) {
        double[] pivots = new double[m];
        pivots[0] = value - diagonal[0];
        for (int i = 1; i < m; i++) {
            pivots[i] = value - diagonal[i] - beside[i - 1] * beside[i - 1] / pivots[i - 1];
        }
        double[] x = new double[m];
        Arrays.fill(x, 1);
        for (int round = 0; round < 3 && unit(x); round++) {
            for (int i = 1; i < m; i++) {
                x[i] += beside[i - 1] * x[i - 1] / pivots[i - 1];
            }
            x[m - 1] /= pivots[m - 1];
            for (int i = m - 2; i >= 0; i--) {
                x[i] = (x[i] + beside[i] * x[i + 1]) / pivots[i];
            }
        }
        unit(x);
        return x;
    }

    static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static boolean unit(double[] v) {
        double largest = 0;
        for (double each : v) {
            largest = Math.max(largest, Math.abs(each));
        }
        if (!(largest > 0)) {
            return false;
        }
        for (int j = 0; j < v.length; j++) {
            v[j] /= largest;
        }
        double length = length(v);
        for (int j = 0; j < v.length; j++) {
            v[j] /= length;
        }
        return true;
    }
}
