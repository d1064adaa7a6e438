package hamgara.venue.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.venue.demand.Demand.Recorded;
import hamgara.venue.demand.DemandView.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes and reads counts of unmet wishes.
@ApplicationScoped
class DemandRepository {

    private static final String HOURLY = """
            with asked as (
                select a.*, decode(a.digest, 'hex') as once
                from jsonb_to_recordset(cast(:asked as jsonb)) as a (reason text, slot uuid, county text, area text, kind text,
                    audience text, "startsAt" timestamptz, "endsAt" timestamptz, minutes integer, party integer, digest text, facility uuid)),
            fresh as (
                insert into demand_seen (digest, seen_on)
                select distinct once, tehran_today() from asked where once is not null order by 1
                on conflict do nothing returning digest),
            need as (
                select a.reason, a.party, a.minutes, coalesce(p.county, a.county, '') as county,
                       coalesce(p.area_code, a.area, '') as area_code, coalesce(p.kind, a.kind, '') as kind,
                       coalesce(s.audience, a.audience, '') as audience,
                       coalesce(s.facility_id, a.facility, '00000000-0000-0000-0000-000000000000') as facility_id,
                       date_trunc('minute', coalesce(s.starts_at, a."startsAt") at time zone 'Asia/Tehran') as starts,
                       date_trunc('minute', coalesce(s.ends_at, a."endsAt") at time zone 'Asia/Tehran') as ends
                from asked a
                left join slot s on s.id = a.slot
                left join facility_place p on p.facility_id = coalesce(s.facility_id, a.facility)
                where a.once is null or a.once in (select digest from fresh)),
            hourly as (
                select cast(h as date) as day, cast(extract(hour from h) as smallint) as hour, n.county, n.area_code, n.kind,
                       n.audience, n.facility_id, n.reason, case when h <= n.starts then 1 else 0 end as requests,
                       n.party * extract(epoch from least(n.ends, h + interval '1 hour') - greatest(n.starts, h)) / 60
                           * least(1, coalesce(n.minutes * 60 / extract(epoch from least(n.ends, n.starts + interval '1 day') - n.starts), 1))
                           as minutes
                from need n
                cross join lateral generate_series(date_trunc('hour', n.starts), least(n.ends, n.starts + interval '1 day'),
                                                   interval '1 hour') h
                where n.ends > n.starts and h < n.ends),
            cell as (
                select day, hour, county, area_code, kind, audience, facility_id, reason, sum(requests) as requests,
                       greatest(1, round(sum(minutes))) as place_minutes
                from hourly group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(minutes) > 0)
            """;

    private static final String COUNT = HOURLY + """
            insert into demand_count (day, hour, county, area_code, kind, audience, facility_id, reason, requests, place_minutes)
            select day, hour, county, area_code, kind, audience, facility_id, reason, requests, place_minutes
            from cell order by 1, 2, 3, 4, 5, 6, 7, 8
            on conflict (day, hour, county, area_code, kind, audience, facility_id, reason) do update
            set requests = demand_count.requests + excluded.requests,
                place_minutes = demand_count.place_minutes + excluded.place_minutes""";

    /// The rows are locked in the order in which they are counted up.
    private static final String TAKE_BACK = HOURLY.stripTrailing() + """
            ,
            locked as (
                select d.day, d.hour, d.county, d.area_code, d.kind, d.audience, d.facility_id, d.reason, c.requests,
                       c.place_minutes
                from demand_count d
                join cell c using (day, hour, county, area_code, kind, audience, facility_id, reason)
                order by 1, 2, 3, 4, 5, 6, 7, 8 for update of d)
            update demand_count d set requests = greatest(0, d.requests - l.requests),
                place_minutes = greatest(0, d.place_minutes - l.place_minutes)
            from locked l
            where (d.day, d.hour, d.county, d.area_code, d.kind, d.audience, d.facility_id, d.reason)
                = (l.day, l.hour, l.county, l.area_code, l.kind, l.audience, l.facility_id, l.reason)""";

    private final EntityManager entities;
    private final ObjectMapper json;

    DemandRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// A wish as the statement reads it.
    record Row(
            String reason,
            @Nullable UUID slot,
            @Nullable String county,
            @Nullable String area,
            @Nullable String kind,
            @Nullable String audience,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Integer minutes,
            int party,
            @Nullable String digest,
            @Nullable UUID facility) {}

    /// Counts each wish once: by its digest, if it has one.
    void count(List<Recorded> recorded) {
        run(COUNT, recorded);
    }

    void takeBack(List<Recorded> recorded) {
        run(TAKE_BACK, recorded);
    }

    private void run(String statement, List<Recorded> recorded) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Recorded each : recorded) {
            Need need = each.need();
            var row = new Row(
                    need.reason().name(),
                    need.slot(),
                    need.county(),
                    need.areaCode(),
                    need.kind() == null ? null : need.kind().name(),
                    need.audience() == null ? null : need.audience().name(),
                    need.startsAt(),
                    need.endsAt(),
                    need.minutes(),
                    need.party(),
                    each.digest(),
                    need.facility());
            rows.putIfAbsent(each.digest() == null ? "#" + rows.size() : each.digest(), row);
        }
        entities.createNativeQuery(statement)
                .setParameter("asked", text(List.copyOf(rows.values())))
                .executeUpdate();
    }

    private String text(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void forgetBefore(LocalDate day) {
        entities.createNativeQuery("delete from demand_seen where seen_on < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    List<Counted> report(DemandQuery query, LocalDate from, LocalDate to) {
        Map<String, Object> params = new HashMap<>(Map.of("from", from, "to", to));
        String conditions = query.conditions(params);
        var report = entities.createNativeQuery("""
                select key, sum(requests), sum(minutes), sum(people)
                from (select key, reason, sum(requests) as requests, sum(minutes) as minutes,
                             people_behind(reason, sum(requests), max(requests)) as people
                      from (select %s as key, x.day, x.reason, x.county, x.area_code, x.kind, x.audience,
                                   sum(x.requests) as requests, sum(x.place_minutes) as minutes
                            from (select d.*, p.venue_code from demand_count d
                                  left join facility_place p on p.facility_id = d.facility_id) x
                            where x.day >= :from and x.day <= :to%s group by 1, 2, 3, 4, 5, 6, 7) a
                      group by key, reason, county, area_code, kind, audience) b
                group by key having sum(minutes) > 0 order by key""".formatted(query.grouping().key(), conditions));
        params.forEach(report::setParameter);
        List<?> rows = report.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Counted(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
