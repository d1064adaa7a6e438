package hamgara.card.report;

import hamgara.card.assessment.Eligible;
import hamgara.card.programme.Rules;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts straight from the ledger: what left a pocket, a hold or an offline purse for a venue, less what came back.
@ApplicationScoped
class ReportRows {

    /// What pockets paid venues, net of what came back. A use that was struck was none, nor is what came back of it.
    private static final String USE = """
            q.account_kind in ('POCKET', 'HOLD', 'OFFLINE')
                  and q.kind in ('REDEMPTION', 'CAPTURE', 'OFFLINE_USE', 'UNDO', 'REFUND')
                  and not exists (select from struck_use k where k.journal_id = q.journal_id)
                  and not exists (select from returned_use b join struck_use k on k.journal_id = b.use_id
                                  where b.journal_id = q.journal_id)""";

    private static final String USED = """
            with used as (
                select q.journal_id, q.posted_at, p.person_id, e.area_code, e.birth_date, g.code as programme, p.category,
                       case when q.unit = 'IRR' then 0 else -q.amount end as entries,
                       case when q.unit = 'IRR' then -q.amount else 0 end as rials
                from entry q
                join pocket p on p.id = split_part(q.account_owner, ':', 1)::uuid
                join enrolment e on e.id = p.enrolment_id
                join programme g on g.id = p.programme_id and not g.sandbox
                where USE
                  and q.posted_at >= ? and q.posted_at < ?
                  and g.county_code = ?)
            """.replace("USE", USE);

    /// Of whom the version in force speaks on a day, by the rules that an application is weighed by.
    private static final String REACH = """
            with recursive COVERED,
            eligible as (
                select p.id, p.area_code, p.birth_date
                from person p where p.state = 'CONFIRMED' and not p.sandbox and FITS),
            used as (
                select p.person_id, sum(-q.amount) as net
                from entry q join pocket p on p.id = split_part(q.account_owner, ':', 1)::uuid
                where USE
                  and q.posted_at >= ? and q.posted_at < ? and p.programme_id = ?
                group by p.person_id having sum(-q.amount) > 0)
            """.replace("COVERED", Eligible.covered("covered"))
            .replace("FITS", Eligible.fits("covered"))
            .replace("USE", USE);

    private static final String REACH_COUNTS = """
            , count(*),
                   count(*) filter (where exists (select from enrolment n
                       where n.person_id = e.id and n.programme_id = ? and n.state in ('ACTIVE', 'GRACE'))),
                   count(*) filter (where exists (select from used u where u.person_id = e.id))
            from eligible e group by 1 order by 1
            """;

    private final DataSource database;

    ReportRows(DataSource database) {
        this.database = database;
    }

    /// One group's use.
    record Used(String key, long people, long entries, long rials) {}

    /// One group's reach.
    record Reached(String key, long eligible, long enrolled, long used) {}

    /// The programme that is asked about, and its version in force.
    record Scope(UUID programme, String code, String county, int version) {}

    /// All groups together; somebody who stands in several counts once.
    Used usage(String county, Months months) {
        return usage(county, months, null).getFirst();
    }

    List<Used> usage(String county, Months months, UsageView.@Nullable Grouping groupBy) {
        String sql = USED + """
                select %s as key, count(distinct person_id) filter (where net > 0), sum(entries), sum(rials)
                from (select used.*, sum(entries + rials) over (partition by person_id) as net from used) used
                group by 1 order by 1""".formatted(key(groupBy));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, start(months));
            select.setObject(2, end(months));
            select.setString(3, county);
            if (groupBy == UsageView.Grouping.AGE_BAND) {
                select.setArray(
                        4,
                        connection.createArrayOf(
                                "date", AgeBands.bounds(months.to()).toArray()));
            } else if (groupBy == UsageView.Grouping.MONTH) {
                select.setArray(
                        4,
                        connection.createArrayOf(
                                "timestamptz",
                                months.starts().stream()
                                        .map(day -> Tehran.startOf(day).atOffset(ZoneOffset.UTC))
                                        .toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                var lines = new ArrayList<Used>();
                while (row.next()) {
                    lines.add(new Used(
                            name(groupBy, row.getString(1), months), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
                return lines.isEmpty() && groupBy == null ? List.of(new Used("TOTAL", 0, 0, 0)) : lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Scope> scope(UUID programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select code, county_code, published_version from programme
                        where id = ? and published_version is not null and not sandbox""")) {
            select.setObject(1, programme);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Scope(programme, row.getString(1), row.getString(2), row.getInt(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Reached> reach(Scope scope, Rules rules, Months months, ReachView.Grouping groupBy) {
        String key = groupBy == ReachView.Grouping.AREA ? "e.area_code" : "width_bucket(e.birth_date, ?::date[])::text";
        LocalDate day = months.to();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(REACH + "select " + key + REACH_COUNTS)) {
            var parameters = new Eligible.Parameters(connection, select);
            parameters.areas(rules.areas(), day);
            parameters.rules(rules, day);
            parameters.add(start(months));
            parameters.add(end(months));
            parameters.add(scope.programme());
            if (groupBy == ReachView.Grouping.AGE_BAND) {
                parameters.array("date", AgeBands.bounds(day));
            }
            parameters.add(scope.programme());
            try (ResultSet row = select.executeQuery()) {
                var lines = new ArrayList<Reached>();
                while (row.next()) {
                    String group = groupBy == ReachView.Grouping.AREA
                            ? row.getString(1)
                            : AgeBands.name(Integer.parseInt(row.getString(1)));
                    lines.add(new Reached(group, row.getLong(2), row.getLong(3), row.getLong(4)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime start(Months months) {
        return Tehran.startOf(months.from()).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime end(Months months) {
        return Tehran.startOf(months.to().plusDays(1)).atOffset(ZoneOffset.UTC);
    }

    private static String key(UsageView.@Nullable Grouping groupBy) {
        return switch (groupBy) {
            case null -> "'TOTAL'";
            case PROGRAMME -> "programme";
            case CATEGORY -> "category";
            case AREA -> "area_code";
            case AGE_BAND -> "width_bucket(birth_date, ?::date[])::text";
            case MONTH -> "width_bucket(posted_at, ?::timestamptz[])::text";
            case VENUE ->
                "(select v.account_owner from entry v where v.journal_id = used.journal_id "
                        + "and v.posted_at = used.posted_at and v.account_kind = 'PAYABLE' limit 1)";
        };
    }

    private static String name(UsageView.@Nullable Grouping groupBy, @Nullable String key, Months months) {
        if (key == null) {
            return "OTHER";
        }
        return switch (groupBy) {
            case AGE_BAND -> AgeBands.name(Integer.parseInt(key));
            case MONTH -> Months.name(months.starts().get(Integer.parseInt(key) - 1));
            case null, default -> key;
        };
    }
}
