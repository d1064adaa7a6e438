package hamgara.card.report;

import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    private static final String REACH = """
            with recursive covered (code) as (
                select unnest(v.area_codes) from programme_version v where v.programme_id = ? and v.number = ?
                union
                select a.code from area a join covered c on a.parent_code = c.code
                where daterange(a.valid_from, a.valid_to) @> ?::date),
            eligible as (
                select p.id, p.area_code, p.birth_date
                from person p
                where not p.sandbox and p.state = 'CONFIRMED' and p.birth_date > ? and p.birth_date <= ? and p.area_code in (select code from covered)),
            used as (
                select p.person_id, sum(-q.amount) as net
                from entry q join pocket p on p.id = split_part(q.account_owner, ':', 1)::uuid
                where USE
                  and q.posted_at >= ? and q.posted_at < ? and p.programme_id = ?
                group by p.person_id having sum(-q.amount) > 0)
            """.replace("USE", USE);

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

    /// Whom a programme is for, by the version in force.
    record Scope(UUID programme, String code, String county, int version, int ageMin, int ageMax) {}

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
            span(select, 1, months);
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
                        select p.code, p.county_code, v.number, v.age_min, v.age_max
                        from programme p
                        join programme_version v on v.programme_id = p.id and v.number = p.published_version
                        where p.id = ? and not p.sandbox""")) {
            select.setObject(1, programme);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Scope(
                                programme,
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Reached> reach(Scope scope, Months months, ReachView.Grouping groupBy) {
        String key = groupBy == ReachView.Grouping.AREA ? "e.area_code" : "width_bucket(e.birth_date, ?::date[])::text";
        LocalDate day = months.to();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(REACH + "select " + key + REACH_COUNTS)) {
            int i = 1;
            select.setObject(i++, scope.programme());
            select.setInt(i++, scope.version());
            select.setObject(i++, day);
            select.setObject(i++, AgeBands.latestBirth(scope.ageMax() + 1, day));
            select.setObject(i++, AgeBands.latestBirth(scope.ageMin(), day));
            i = span(select, i, months);
            select.setObject(i++, scope.programme());
            if (groupBy == ReachView.Grouping.AGE_BAND) {
                select.setArray(
                        i++,
                        connection.createArrayOf("date", AgeBands.bounds(day).toArray()));
            }
            select.setObject(i, scope.programme());
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

    private static int span(PreparedStatement select, int at, Months months) throws SQLException {
        select.setObject(at, Tehran.startOf(months.from()).atOffset(ZoneOffset.UTC));
        select.setObject(at + 1, Tehran.startOf(months.to().plusDays(1)).atOffset(ZoneOffset.UTC));
        return at + 2;
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
