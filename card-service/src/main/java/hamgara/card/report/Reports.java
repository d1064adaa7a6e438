package hamgara.card.report;

import hamgara.card.area.Areas;
import hamgara.card.programme.Programmes;
import hamgara.card.programme.Rules;
import hamgara.kit.caller.Caller;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts the numbers of the ledger together and hides what would tell of single people.
@ApplicationScoped
public class Reports {

    private static final String TOTAL = "TOTAL";

    private final ReportRows rows;
    private final Programmes programmes;
    private final Areas areas;
    private final Caller caller;

    Reports(ReportRows rows, Programmes programmes, Areas areas, Caller caller) {
        this.rows = rows;
        this.programmes = programmes;
        this.areas = areas;
        this.caller = caller;
    }

    /// Refuses a question that is not clear or not the caller's to ask.
    public void requireAllowed(ReportQuery query) {
        String county = switch (query.kind()) {
            case USAGE -> {
                grouping(UsageView.Grouping.class, query);
                yield county(query);
            }
            case REACH -> {
                grouping(ReachView.Grouping.class, query);
                yield scope(query).county();
            }
        };
        Months.typed(query.fromMonth(), query.toMonth());
        caller.requireCounty(county);
    }

    public void requireMonths(String from, String to) {
        Months.typed(from, to);
    }

    /// The answer to a question that was allowed.
    public ReportTable table(ReportQuery query) {
        return switch (query.kind()) {
            case USAGE -> ReportTable.of(usage(query));
            case REACH -> ReportTable.of(reach(query));
        };
    }

    UsageView usage(ReportQuery query) {
        String county = county(query);
        UsageView.Grouping groupBy = grouping(UsageView.Grouping.class, query);
        Months months = Months.typed(query.fromMonth(), query.toMonth());
        List<ReportRows.Used> used = rows.usage(county, months, groupBy);
        ReportRows.Used all = rows.usage(county, months);
        Set<String> telling = tellingByDifference(months, month -> {
            var counts = new HashMap<String, Long>();
            rows.usage(county, month, groupBy).forEach(line -> counts.put(line.key(), line.people()));
            counts.put(TOTAL, rows.usage(county, month).people());
            return counts;
        });
        SmallCells.Column people = SmallCells.hide(
                used.stream().map(ReportRows.Used::people).toList(),
                all.people(),
                places(used.stream().map(ReportRows.Used::key).toList(), telling),
                telling.contains(TOTAL));
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

    ReachView reach(ReportQuery query) {
        ReportRows.Scope scope = scope(query);
        ReachView.Grouping groupBy = grouping(ReachView.Grouping.class, query);
        Months months = Months.typed(query.fromMonth(), query.toMonth());
        Rules rules = programmes.terms(scope.programme(), scope.version()).rules();
        List<ReportRows.Reached> reached = rows.reach(scope, rules, months, groupBy);
        long eligible = reached.stream().mapToLong(ReportRows.Reached::eligible).sum();
        long enrolled = reached.stream().mapToLong(ReportRows.Reached::enrolled).sum();
        long used = reached.stream().mapToLong(ReportRows.Reached::used).sum();
        SmallCells.Column eligibles = SmallCells.hide(
                reached.stream().map(ReportRows.Reached::eligible).toList(), eligible);
        SmallCells.Column enrolleds = SmallCells.hide(
                reached.stream().map(ReportRows.Reached::enrolled).toList(), enrolled);
        Set<String> telling = tellingByDifference(months, month -> {
            var counts = new HashMap<String, Long>();
            rows.reach(scope, rules, month, groupBy).forEach(line -> counts.put(line.key(), line.used()));
            counts.put(
                    TOTAL, counts.values().stream().mapToLong(Long::longValue).sum());
            return counts;
        });
        SmallCells.Column users = SmallCells.hide(
                reached.stream().map(ReportRows.Reached::used).toList(),
                used,
                places(reached.stream().map(ReportRows.Reached::key).toList(), telling),
                telling.contains(TOTAL));
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

    /// Keys of which several months together may not be told, as one of the months may not: the months around it can
    /// be asked for alone, and what is left is told by the difference.
    private static Set<String> tellingByDifference(Months months, Function<Months, Map<String, Long>> peopleByKey) {
        List<Months> single = months.single();
        return single.size() == 1
                ? Set.of()
                : single.stream()
                        .flatMap(month -> peopleByKey.apply(month).entrySet().stream())
                        .filter(line -> SmallCells.isSmall(line.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private static Set<Integer> places(List<String> keys, Set<String> hidden) {
        return IntStream.range(0, keys.size())
                .filter(i -> hidden.contains(keys.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private String county(ReportQuery query) {
        if (query.county() == null) {
            throw new ReportRefusal.ReportQueryIncomplete();
        }
        areas.requireKnownCounty(query.county());
        return query.county();
    }

    private ReportRows.Scope scope(ReportQuery query) {
        if (query.programme() == null) {
            throw new ReportRefusal.ReportQueryIncomplete();
        }
        return rows.scope(query.programme()).orElseThrow(ReportRefusal.ReportProgrammeNotFound::new);
    }

    private static <G extends Enum<G>> G grouping(Class<G> groupings, ReportQuery query) {
        return Arrays.stream(groupings.getEnumConstants())
                .filter(grouping -> grouping.name().equals(query.groupBy()))
                .findFirst()
                .orElseThrow(ReportRefusal.ReportQueryIncomplete::new);
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
