package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The benchmarks of venues by name, at each number of slots.
final class HallBenchmarks {

    static final List<String> NAMES = List.of("availability", "holds");

    private static final int PEOPLE = 20_000;

    private final Stack stack;
    private final County county;
    private final Loads loads;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final Halls halls;

    HallBenchmarks(Stack stack, County county, Loads loads, Options options, Report report, Progress progress) {
        this.stack = stack;
        this.county = county;
        this.loads = loads;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.halls = new Halls(stack);
    }

    void run(List<String> names) {
        halls.open();
        for (String name : names) {
            for (int size : options.sizes()) {
                progress.say(name + " with " + size + " slots");
                halls.grow(size);
                if (name.equals("availability")) {
                    availability(size);
                } else {
                    holds(size);
                }
            }
        }
        report.note("slots with more taken than there is: "
                + halls.number("select count(*) from slot where held + booked > capacity or held < 0"));
    }

    private void availability(int slots) {
        Comparison comparison = loads.compare(
                "availability beside one slot",
                slots,
                0,
                venue("availability.lua", slots, Map.of()),
                venue("slot.lua", slots, Map.of()));
        tell(comparison);
        report.note(String.format(
                Locale.ROOT,
                "%s: p95 is %.1f times that of one slot, 5 at most",
                comparison.name(),
                comparison.p95Ratio()));
    }

    /// One hall beside all of them, and one hall beside the bare statement.
    private void holds(int slots) {
        var environment = new HashMap<>(Map.of(
                "BENCH_TOKENS", Halls.tokens(county, loads.folder(), PEOPLE).toString()));
        environment.put("BENCH_HALLS", "1");
        Load one = venue("hold.lua", slots, environment);
        environment.put("BENCH_HALLS", "300");
        Load all = venue("hold.lua", slots, environment);
        tell(loads.compare("holds of one slot beside many", slots, 0.6, one, all));
        tell(loads.compare("holds of one slot", slots, 0.5, one, loads.pgbench("hold.sql", Part.VENUE, Map.of())));
        report.note("slots whose held places are not those of their holds: " + halls.number("""
                select count(*) from slot s where s.held <> (select coalesce(sum(i.party), 0) from hold_item i
                    join hold h on h.id = i.hold_id where i.slot_id = s.id and h.status = 'HELD') and s.held > 0"""));
    }

    private void tell(Comparison comparison) {
        report.add(comparison);
        progress.say(String.join(" | ", comparison.row()));
        progress.say(comparison.shares());
    }

    private Load venue(String script, int slots, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.putAll(Map.of(
                "BENCH_TOKEN", "",
                "BENCH_VENUE", "",
                "BENCH_CARDS", Integer.toString(slots),
                "BENCH_FROM", halls.day().toString(),
                "BENCH_TO", halls.day().plusDays(2).toString()));
        return loads.wrk(
                script, stack.url(Part.GATEWAY), all, Map.of(), Part.GATEWAY, Part.VENUE, Part.POSTGRES, Part.KAFKA);
    }
}
