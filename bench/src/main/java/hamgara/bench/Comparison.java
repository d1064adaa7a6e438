package hamgara.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Two loads measured in turns; the ratio is the median of the ratios of the rounds.
final class Comparison {

    private final String kind;
    private final int cards;
    private final double target;
    private final List<Load.Measured> ours = new ArrayList<>();
    private final List<Load.Measured> peers = new ArrayList<>();

    private Comparison(String kind, int cards, double target) {
        this.kind = kind;
        this.cards = cards;
        this.target = target;
    }

    /// Every second round begins with the peer, so that neither always follows the other's mess.
    static Comparison of(String kind, int cards, double target, Load ours, Load peer, int rounds, int seconds) {
        var comparison = new Comparison(kind, cards, target);
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                comparison.ours.add(ours.run(seconds));
                comparison.peers.add(peer.run(seconds));
            } else {
                comparison.peers.add(peer.run(seconds));
                comparison.ours.add(ours.run(seconds));
            }
        }
        return comparison;
    }

    /// What is compared, whatever the size.
    String kind() {
        return kind;
    }

    String name() {
        return kind + ", " + cards;
    }

    double ratio() {
        return median(ratios());
    }

    double p99() {
        return median(ours.stream().map(Load.Measured::p99Millis).toList());
    }

    /// How many times as long as the peer's the slowest but five of a hundred take.
    double p95Ratio() {
        return median(ours, Load.Measured::p95Millis) / median(peers, Load.Measured::p95Millis);
    }

    double peersP99() {
        return median(peers.stream().map(Load.Measured::p99Millis).toList());
    }

    static final List<String> HEADER = List.of(
            "what", "ours/s", "peer/s", "ratio", "spread", "target", "p50 ms", "p99 ms", "CPU µs ours", "CPU µs peer");

    List<String> row() {
        List<Double> ratios = ratios().stream().sorted().toList();
        return List.of(
                name(),
                format("%.0f", median(ours, Load.Measured::perSecond)),
                format("%.0f", median(peers, Load.Measured::perSecond)),
                format("%.2f", ratio()),
                format("%.2f", ratios.getFirst()) + "–" + format("%.2f", ratios.getLast()),
                target == 0 ? "" : format("%.2f", target),
                format("%.1f", median(ours, Load.Measured::p50Millis)),
                format("%.1f", p99()),
                format("%.0f", median(ours, Load.Measured::cpuMicros)),
                format("%.0f", median(peers, Load.Measured::cpuMicros)));
    }

    /// Where the CPU time of an operation goes, in the round in the middle.
    String shares() {
        long failed = ours.stream().mapToLong(Load.Measured::failed).sum()
                + peers.stream().mapToLong(Load.Measured::failed).sum();
        return name() + ": ours " + middle(ours).cpuShares() + "; peer "
                + middle(peers).cpuShares() + (failed == 0 ? "" : "; " + failed + " answers were not as expected");
    }

    private static Load.Measured middle(List<Load.Measured> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Load.Measured::cpuMicros))
                .toList()
                .get(all.size() / 2);
    }

    private List<Double> ratios() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).perSecond() / peers.get(i).perSecond());
        }
        return ratios;
    }

    private static double median(List<Load.Measured> all, ToDoubleFunction<Load.Measured> of) {
        return median(all.stream().map(of::applyAsDouble).toList());
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
