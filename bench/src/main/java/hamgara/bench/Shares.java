package hamgara.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Divides CPU time by operations, from its making to the end of the load.
final class Shares {

    /// Backends that end are counted by their parent only once it has noticed.
    private static final Duration A_MOMENT = Duration.ofMillis(700);

    private final Cpu cpu;
    private final Map<String, Double> before;
    private final double toolBefore = Cpu.microsOfEndedChildren();

    Shares(Cpu cpu) {
        this.cpu = cpu;
        this.before = cpu.micros();
    }

    /// Half, 95 and 99 of a hundred operations were as fast or faster; 0 where the tool does not tell.
    record Percentiles(double p50Millis, double p95Millis, double p99Millis) {}

    Load.Measured measured(String tool, long operations, double perSecond, Percentiles percentiles, long failed) {
        LockSupport.parkNanos(A_MOMENT.toNanos());
        double toolMicros = (Cpu.microsOfEndedChildren() - toolBefore) / Math.max(1, operations);
        Map<String, Double> after = cpu.micros();
        double sum = toolMicros;
        for (Map.Entry<String, Double> one : after.entrySet()) {
            sum += spent(one.getKey(), after, operations);
        }
        String shares = after.keySet().stream()
                .map(name -> String.format(Locale.ROOT, "%s %.0f", name, spent(name, after, operations)))
                .collect(Collectors.joining(", "));
        return new Load.Measured(
                perSecond,
                percentiles.p50Millis(),
                percentiles.p95Millis(),
                percentiles.p99Millis(),
                sum,
                shares + String.format(Locale.ROOT, ", %s %.0f", tool, toolMicros),
                failed);
    }

    private double spent(String name, Map<String, Double> after, long operations) {
        return (after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0)) / Math.max(1, operations);
    }
}
