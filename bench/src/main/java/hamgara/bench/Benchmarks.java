package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The benchmarks of cards by name. Each compares two loads in turns, at each number of cards.
final class Benchmarks {

    static final List<String> NAMES = List.of("validate", "redeem", "hot", "together");

    private final Stack stack;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final County county;
    private final Loads loads;
    private final String token;

    Benchmarks(Stack stack, County county, Loads loads, Options options, Report report, Progress progress) {
        this.stack = stack;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.county = county;
        this.loads = loads;
        this.token = county.token("terminal", "venue", County.VENUE);
    }

    void run(List<String> names) {
        county.open();
        for (String name : names) {
            var smallest = new HashMap<String, Double>();
            for (int size : options.sizes()) {
                progress.say(name + " with " + size + " cards");
                county.grow(size);
                for (Comparison comparison : compare(name, size)) {
                    tell(comparison, smallest);
                }
            }
        }
        report.note(
                "declined redemptions: " + county.number("select count(*) from redemption where state = 'DECLINED'"));
        report.note("pockets that differ from their entries: " + county.number("""
                select count(*) from (select p.id from pocket p join entry e on e.account_owner = p.id::text
                    and e.account_kind = 'POCKET' group by p.id having p.available <> sum(e.amount)) differing""")
                + ", units that do not add up to nothing: " + county.number("""
                select count(*) from (select unit from entry group by unit having sum(amount) <> 0) unbalanced"""));
    }

    /// @param smallest the p99 with the fewest cards, by what was compared
    private void tell(Comparison comparison, Map<String, Double> smallest) {
        report.add(comparison);
        progress.say(String.join(" | ", comparison.row()));
        progress.say(comparison.shares());
        double least = smallest.computeIfAbsent(comparison.kind(), _ -> comparison.p99());
        if (least != comparison.p99()) {
            report.note(String.format(
                    Locale.ROOT,
                    "%s: p99 is %.2f times that with %d cards",
                    comparison.name(),
                    comparison.p99() / least,
                    options.sizes().getFirst()));
        }
    }

    private List<Comparison> compare(String name, int cards) {
        return switch (name) {
            case "validate" ->
                List.of(comparison(
                        "validate", cards, 0.35, gateway("validate.lua", cards), peer("validate.sql", cards)));
            case "redeem" ->
                List.of(
                        comparison("redeem", cards, 0.6, service("redeem.lua", cards), peer("redeem.sql", cards)),
                        comparison(
                                "redeem through the gateway",
                                cards,
                                0.6,
                                gateway("redeem.lua", cards),
                                peer("redeem.sql", cards)));
            case "together" -> List.of(together(cards));
            default ->
                List.of(comparison(
                        "redeem for one card", cards, 0.8, gateway("redeem.lua", 1), gateway("redeem.lua", cards)));
        };
    }

    /// Two processes of card-service without the gateway, as only there the way of committing differs.
    private Comparison together(int cards) {
        ProcessHandle service = stack.process(Part.CARD).orElseThrow();
        try (var alone = Twin.of(service, Map.of("HAMGARA_REDEMPTIONS_TOGETHER", "1"))) {
            Load peer = load("redeem.lua", cards, alone.url(), Map.of("alone", alone.handle()), Part.POSTGRES);
            peer.run(options.warmUp());
            Comparison comparison =
                    comparison("redeem together, beside alone", cards, 0, service("redeem.lua", cards), peer);
            report.note(String.format(
                    Locale.ROOT,
                    "together, %d: p99 is %.1f ms when commits are shared, %.1f ms when each has its own",
                    cards,
                    comparison.p99(),
                    comparison.peersP99()));
            return comparison;
        }
    }

    private Comparison comparison(String kind, int cards, double target, Load ours, Load peer) {
        return loads.compare(kind, cards, target, ours, peer);
    }

    private Load gateway(String script, int cards) {
        return ours(script, cards, Part.GATEWAY);
    }

    private Load service(String script, int cards) {
        return ours(script, cards, Part.CARD);
    }

    /// The gateway is counted even when it is not on the way, as it follows the events.
    private Load ours(String script, int cards, Part entrance) {
        return load(script, cards, stack.url(entrance), Map.of(), Part.GATEWAY, Part.CARD, Part.POSTGRES, Part.KAFKA);
    }

    private Load load(String script, int cards, String url, Map<String, ProcessHandle> more, Part... parts) {
        return loads.wrk(
                script,
                url,
                Map.of("BENCH_TOKEN", token, "BENCH_CARDS", Integer.toString(cards), "BENCH_VENUE", County.VENUE),
                more,
                parts);
    }

    private Load peer(String script, int cards) {
        return loads.pgbench(
                script,
                Part.CARD,
                Map.of("cards", Integer.toString(cards), "starts", county.week().toString()));
    }
}
