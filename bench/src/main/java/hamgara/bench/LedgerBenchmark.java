package hamgara.bench;

import hamgara.launcher.process.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// What a refresh of the capacity ledger reads when nothing, little and everything has changed.
final class LedgerBenchmark {

    /// The database tells of reads only so long after them.
    private static final Duration TOLD = Duration.ofSeconds(13);

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Report report;
    private final Progress progress;
    private final Halls halls;

    LedgerBenchmark(Report report, Progress progress, Halls halls) {
        this.report = report;
        this.progress = progress;
        this.halls = halls;
    }

    void run() {
        awaitReckoned();
        measure("nothing changed", "select 1");
        measure("10 slots changed", change(10));
        measure("100 slots changed", change(100));
        measure(halls.pastDays() + " days of all " + Halls.HALLS + " halls", """
                insert into ledger_change (facility_id, day)
                select bench_id(2, f), tehran_today() - n from generate_series(1, 300) f, generate_series(1, %d) n""".formatted(halls.pastDays()));
    }

    /// One slot each of so many halls, on several days.
    private static String change(int slots) {
        return "update slot set capacity = capacity + 1 where id in (select bench_id(0, f * 10000 + 8000 + f) from"
                + " generate_series(1, " + slots + ") f)";
    }

    private void measure(String what, String change) {
        LockSupport.parkNanos(TOLD.toNanos());
        List<Long> before = read();
        halls.execute(change);
        long begun = System.nanoTime();
        awaitReckoned();
        double seconds = (System.nanoTime() - begun) / 1e9;
        LockSupport.parkNanos(TOLD.toNanos());
        List<Long> after = read();
        String text = String.format(
                Locale.ROOT,
                "ledger, %s: reckoned after %.1f s; of %d slots %d rows were read (%d scans of the whole table), %d blocks of "
                        + "slots, bookings and the ledger; %d lines of the ledger were written",
                what,
                seconds,
                halls.number("select count(*) from slot"),
                after.get(0) - before.get(0),
                after.get(1) - before.get(1),
                after.get(2) - before.get(2),
                after.get(3) - before.get(3));
        report.note(text);
        progress.say(text);
    }

    private List<Long> read() {
        return halls.numbers("""
                select (select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relid = 'slot'::regclass),
                       (select seq_scan from pg_stat_user_tables where relid = 'slot'::regclass),
                       (select sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read) from pg_statio_user_tables
                        where schemaname = 'public' and relname in ('slot', 'booking', 'walk_in', 'capacity_ledger')),
                       (select n_tup_ins from pg_stat_user_tables where relid = 'capacity_ledger'::regclass)""");
    }

    private void awaitReckoned() {
        while (halls.number("select count(*) from ledger_change where day <= tehran_today()") > 0) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }
}
