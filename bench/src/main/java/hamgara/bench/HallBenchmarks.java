package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The benchmarks of venues by name, at each number of slots.
final class HallBenchmarks {

    static final List<String> NAMES = List.of("availability", "holds", "courts", "changes", "rounds", "ledger", "rush");

    private static final int PEOPLE = 10_000;
    private static final int ROOMY_HOURS = 240;
    private static final int RUSHED_HOURS = 150;
    private static final int RUSH = 100_000;
    private static final int RUSH_SECONDS = 15;

    private final Stack stack;
    private final Path data;
    private final County county;
    private final Loads loads;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final Halls halls;
    private @Nullable Path tokens;

    HallBenchmarks(
            Stack stack, Path data, County county, Loads loads, Options options, Report report, Progress progress) {
        this.stack = stack;
        this.data = data;
        this.county = county;
        this.loads = loads;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.halls = new Halls(stack);
    }

    void run(List<String> names) {
        halls.open();
        for (int size : options.sizes()) {
            progress.say("making " + size + " slots");
            halls.grow(size);
            boolean last = size == options.sizes().getLast();
            for (String name : names) {
                if (last || name.equals("availability")) {
                    progress.say(name + " with " + size + " slots");
                    measure(name, size);
                }
            }
        }
        report.note("slots with more taken than there is: "
                + halls.number("select count(*) from slot where held + booked > capacity or held < 0"));
    }

    /// One that fails is told in the report and leaves what the others found.
    private void measure(String name, int slots) {
        try {
            of(name, slots);
        } catch (IllegalStateException | StartFailure failure) {
            note(name + " FAILED: " + failure);
        }
    }

    /// All but the first at the greatest size alone.
    private void of(String name, int slots) {
        switch (name) {
            case "availability" -> availability(slots);
            case "holds" -> holds(slots);
            case "rush" -> rush(slots);
            case "courts" -> courts(slots);
            case "changes" -> tell(new FeedBenchmark(stack, loads, options, report, halls).run(slots));
            case "rounds" -> new RoundBenchmark(county, report, progress).run();
            default -> new LedgerBenchmark(report, progress, halls).run();
        }
    }

    private void availability(int slots) {
        Comparison comparison = loads.compare(
                "availability beside one slot",
                slots,
                0,
                venue("availability.lua", slots, Map.of()),
                venue("slot.lua", slots, Map.of()));
        tell(comparison);
        note(String.format(
                Locale.ROOT,
                "%s: p95 is %.1f times that of one slot, 5 at most",
                comparison.name(),
                comparison.p95Ratio()));
    }

    /// One slot beside many of them, and one slot beside the bare statement.
    private void holds(int slots) {
        halls.openFor(Halls.ROOMY, ROOMY_HOURS, 100_000);
        halls.execute("insert into peer.slot values (1, 'OPEN', now() + interval '300 days', 100000000, 0, 0, 1)");
        Load one = venue("hold.lua", slots, people(1, Halls.ROOMY));
        Load many = venue("hold.lua", slots, people(Halls.HALLS, Halls.ROOMY));
        tell(loads.compare("holds of one slot beside many", slots, 0.6, one, many));
        tell(loads.compare("holds of one slot", slots, 0.5, one, loads.pgbench("hold.sql", Part.VENUE, Map.of())));
        drift(Halls.ROOMY, Halls.CHANGING);
    }

    /// Everybody wants one of few places, and some give theirs back.
    private void rush(int slots) {
        halls.openFor(Halls.RUSHED, RUSHED_HOURS, 20);
        Wrk rush = venue("rush.lua", slots, people(Halls.HALLS, Halls.RUSHED));
        long failed = 0;
        while (rush.won() + rush.refused() < RUSH) {
            Load.Measured measured = rush.run(RUSH_SECONDS);
            failed += measured.failed();
            note(String.format(
                    Locale.ROOT,
                    "rush: %.0f requests a second, p50 %.1f ms, p99 %.1f ms",
                    measured.perSecond(),
                    measured.p50Millis(),
                    measured.p99Millis()));
        }
        long made = halls.number("""
                select count(distinct i.hold_id) from hold_item i join slot s on s.id = i.slot_id where s.capacity = 20""");
        note("rush: " + (rush.won() + rush.refused()) + " attempts, " + rush.won() + " won, " + rush.refused()
                + " refused, " + failed + " answers were not as expected; " + made + " holds were made");
        drift(Halls.RUSHED, Halls.RUSHED + RUSHED_HOURS);
    }

    /// One court beside twenty, with as many people after each half hour.
    private void courts(int slots) {
        String deadlocks = "select deadlocks from pg_stat_database where datname = current_database()";
        long before = halls.number(deadlocks);
        Wrk one = venue("court.lua", slots, people(1, 0));
        Wrk many = venue("court.lua", slots, people(20, 0));
        many.run(options.warmUp());
        one.run(5);
        tell(Comparison.of(
                "holds of one court beside twenty", slots, 0, one, many, options.rounds(), options.seconds()));
        long uses = halls.number("select count(*) from slot where exclusive");
        long twice = halls.number("""
                select count(*) from (select from slot where exclusive and status <> 'RELEASED'
                    group by facility_id, starts_at having count(*) > 1) twice""");
        note("courts: " + one.won() + " won and " + one.refused() + " refused on one court, " + many.won() + " and "
                + many.refused() + " on twenty; " + uses + " uses were made, " + twice + " times have two; "
                + (halls.number(deadlocks) - before) + " deadlocks");
    }

    /// What is held must be what holds hold.
    private void drift(int from, int to) {
        note("slots whose held places are not those of their holds: " + halls.number("""
                select count(*) from generate_series(1, 300) f, generate_series(%d, %d) n
                    join lateral (select * from slot where id = bench_id(0, f * 10000 + n)) s on true
                where s.held <> (select coalesce(sum(i.party), 0) from hold_item i
                    join hold h on h.id = i.hold_id where i.slot_id = s.id and h.status = 'HELD')""".formatted(from, to - 1)));
    }

    private void note(String text) {
        report.note(text);
        progress.say(text);
    }

    private void tell(Comparison comparison) {
        report.add(comparison);
        progress.say(String.join(" | ", comparison.row()));
        progress.say(comparison.shares());
    }

    private Map<String, String> people(int of, int firstHour) {
        Path file = tokens;
        if (file == null) {
            file = Halls.tokens(county, loads.folder(), PEOPLE);
            Holders.introduce(halls, data, file);
            tokens = file;
        }
        return Map.of(
                "BENCH_TOKENS", file.toString(),
                "BENCH_HALLS", Integer.toString(of),
                "BENCH_LO", Integer.toString(firstHour));
    }

    private Wrk venue(String script, int slots, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        long opens = halls.day().atTime(LocalTime.of(6, 0)).atZone(Halls.TEHRAN).toEpochSecond();
        all.putAll(Map.of(
                "BENCH_TOKEN", "",
                "BENCH_VENUE", "",
                "BENCH_CARDS", Integer.toString(slots),
                "BENCH_HOURS", Integer.toString(halls.hours()),
                "BENCH_OPENS", Long.toString(opens),
                "BENCH_FROM", halls.day().toString(),
                "BENCH_TO", halls.day().plusDays(2).toString()));
        return loads.wrk(
                script, stack.url(Part.GATEWAY), all, Map.of(), Part.GATEWAY, Part.VENUE, Part.POSTGRES, Part.KAFKA);
    }
}
