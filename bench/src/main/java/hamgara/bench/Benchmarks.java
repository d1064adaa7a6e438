package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The benchmarks by name. Each compares two loads in turns, at each size of the data.
final class Benchmarks {

    private static final List<String> NAMES = List.of("validate", "redeem", "hot", "together");

    private final Stack stack;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final County county;
    private final Scripts scripts;
    private final String token;
    private final Set<String> warm = new HashSet<>();

    Benchmarks(Stack stack, Path data, Options options, Report report, Progress progress) throws IOException {
        this.stack = stack;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.county = new County(stack, data.resolve("identity/key.json"));
        this.scripts = new Scripts(data.resolveSibling("scripts"));
        this.token = county.token("terminal", "venue", County.VENUE);
    }

    void run() {
        List<String> names = options.names().isEmpty() ? NAMES : options.names();
        names.stream().filter(name -> !NAMES.contains(name)).forEach(name -> {
            throw new StartFailure("There is no benchmark " + name + "; there are " + String.join(", ", NAMES) + ".");
        });
        county.open();
        for (String name : names) {
            double smallest = 0;
            for (int size : options.sizes()) {
                progress.say(name + " with " + size + " cards");
                county.grow(size);
                Comparison comparison = compare(name, size);
                report.add(comparison);
                progress.say(String.join(" | ", comparison.row()));
                progress.say(comparison.shares());
                if (smallest == 0) {
                    smallest = comparison.p99();
                } else {
                    report.note(String.format(
                            Locale.ROOT,
                            "%s: p99 with %d cards is %.2f times that with %d",
                            name,
                            size,
                            comparison.p99() / smallest,
                            options.sizes().getFirst()));
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

    private Comparison compare(String name, int cards) {
        return switch (name) {
            case "validate" ->
                comparison("validate, " + cards, 0.35, ours("validate.lua", cards), peer("validate.sql", cards));
            case "redeem" -> comparison("redeem, " + cards, 0.6, ours("redeem.lua", cards), peer("redeem.sql", cards));
            case "together" -> together(cards);
            default ->
                comparison("redeem, one card beside " + cards, 0.8, ours("redeem.lua", 1), ours("redeem.lua", cards));
        };
    }

    /// Two processes of card-service without the gateway, as only there the way of committing differs.
    private Comparison together(int cards) {
        ProcessHandle service = stack.process(Part.CARD).orElseThrow();
        try (var alone = Twin.of(service, Map.of("HAMGARA_REDEMPTIONS_TOGETHER", "1"))) {
            Load peer = load("redeem.lua", cards, alone.url(), Map.of("alone", alone.handle()), Part.POSTGRES);
            peer.run(options.warmUp());
            Comparison comparison = comparison(
                    "redeem together, beside alone, " + cards,
                    0,
                    load("redeem.lua", cards, stack.url(Part.CARD), Map.of(), Part.CARD, Part.POSTGRES),
                    peer);
            report.note(String.format(
                    Locale.ROOT,
                    "together, %d: p99 is %.1f ms when commits are shared, %.1f ms when each has its own",
                    cards,
                    comparison.p99(),
                    comparison.peersP99()));
            return comparison;
        }
    }

    /// What is compared must be warm on both sides.
    private Comparison comparison(String name, double target, Load ours, Load peer) {
        ours.run(warm.add(name.split(",", 2)[0]) ? options.warmUp() : 5);
        peer.run(5);
        return Comparison.of(name, target, ours, peer, options.rounds(), options.seconds());
    }

    private Load ours(String script, int cards) {
        return load(
                script, cards, stack.url(Part.GATEWAY), Map.of(), Part.GATEWAY, Part.CARD, Part.POSTGRES, Part.KAFKA);
    }

    private Load load(String script, int cards, String url, Map<String, ProcessHandle> more, Part... parts) {
        return new Wrk(
                scripts.file(script),
                url,
                options.clients(),
                Map.of(
                        "BENCH_TOKEN",
                        token,
                        "BENCH_HOST",
                        url.substring("http://".length()),
                        "BENCH_CARDS",
                        Integer.toString(cards),
                        "BENCH_VENUE",
                        County.VENUE),
                cpu(more, parts));
    }

    private Load peer(String script, int cards) {
        return new PgBench(
                scripts.file(script),
                stack,
                options.clients(),
                Map.of("cards", Integer.toString(cards), "starts", county.week().toString()),
                cpu(Map.of(), Part.POSTGRES));
    }

    private Cpu cpu(Map<String, ProcessHandle> more, Part... parts) {
        var processes = new LinkedHashMap<>(more);
        for (Part part : parts) {
            processes.put(part.toString(), stack.process(part).orElseThrow());
        }
        return new Cpu(processes);
    }
}
