package hamgara.card.report;

import hamgara.card.area.Areas;
import hamgara.kit.caller.Caller;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts the numbers of the ledger together and hides what would tell of single people.
@ApplicationScoped
class Reports {

    private static final String TOTAL = "TOTAL";

    private final ReportRows rows;
    private final Areas areas;
    private final Caller caller;

    Reports(ReportRows rows, Areas areas, Caller caller) {
        this.rows = rows;
        this.areas = areas;
        this.caller = caller;
    }

    UsageView usage(
            @Nullable String county,
            @Nullable String fromMonth,
            @Nullable String toMonth,
            UsageView.@Nullable Grouping groupBy) {
        if (county == null || groupBy == null) {
            throw new ReportRefusal.ReportQueryIncomplete();
        }
        Months months = Months.typed(fromMonth, toMonth);
        areas.requireKnownCounty(county);
        caller.requireCounty(county);
        return usage(county, months, groupBy);
    }

    /// For those whose right to it was looked at before.
    UsageView usage(String county, Months months, UsageView.Grouping groupBy) {
        List<ReportRows.Used> used = rows.usage(county, months, groupBy);
        ReportRows.Used all = rows.usage(county, months);
        SmallCells.Column people =
                SmallCells.hide(used.stream().map(ReportRows.Used::people).toList(), all.people());
        var lines = new ArrayList<UsageView.Line>();
        for (int i = 0; i < used.size(); i++) {
            lines.add(line(used.get(i), people.cells().get(i)));
        }
        return new UsageView(
                county,
                months.from(),
                Jalali.of(months.from()),
                months.to(),
                Jalali.of(months.to()),
                groupBy,
                lines,
                line(all, people.total()));
    }

    ReachView reach(
            @Nullable UUID programme,
            @Nullable String fromMonth,
            @Nullable String toMonth,
            ReachView.@Nullable Grouping groupBy) {
        if (programme == null || groupBy == null) {
            throw new ReportRefusal.ReportQueryIncomplete();
        }
        Months months = Months.typed(fromMonth, toMonth);
        ReportRows.Scope scope = rows.scope(programme).orElseThrow(ReportRefusal.ReportProgrammeNotFound::new);
        caller.requireCounty(scope.county());
        return reach(scope, months, groupBy);
    }

    private ReachView reach(ReportRows.Scope scope, Months months, ReachView.Grouping groupBy) {
        List<ReportRows.Reached> reached = rows.reach(scope, months, groupBy);
        long eligible = reached.stream().mapToLong(ReportRows.Reached::eligible).sum();
        long enrolled = reached.stream().mapToLong(ReportRows.Reached::enrolled).sum();
        long used = reached.stream().mapToLong(ReportRows.Reached::used).sum();
        SmallCells.Column eligibles = SmallCells.hide(
                reached.stream().map(ReportRows.Reached::eligible).toList(), eligible);
        SmallCells.Column enrolleds = SmallCells.hide(
                reached.stream().map(ReportRows.Reached::enrolled).toList(), enrolled);
        SmallCells.Column users =
                SmallCells.hide(reached.stream().map(ReportRows.Reached::used).toList(), used);
        var lines = new ArrayList<ReachView.Line>();
        for (int i = 0; i < reached.size(); i++) {
            lines.add(line(
                    reached.get(i).key(),
                    eligibles.cells().get(i),
                    enrolleds.cells().get(i),
                    users.cells().get(i)));
        }
        return new ReachView(
                scope.programme(),
                scope.code(),
                months.from(),
                Jalali.of(months.from()),
                months.to(),
                Jalali.of(months.to()),
                groupBy,
                lines,
                line(TOTAL, eligibles.total(), enrolleds.total(), users.total()));
    }

    /// Entries and rials are told where the people behind them may be told.
    private static UsageView.Line line(ReportRows.Used used, @Nullable Long people) {
        return people == null
                ? new UsageView.Line(used.key(), null, null, null, true)
                : new UsageView.Line(used.key(), people, used.entries(), used.rials(), false);
    }

    private static ReachView.Line line(
            String key, @Nullable Long eligible, @Nullable Long enrolled, @Nullable Long used) {
        Long perMille = eligible == null || used == null || eligible == 0 ? null : Long.valueOf(used * 1000 / eligible);
        return new ReachView.Line(key, eligible, enrolled, used, perMille);
    }
}
