package hamgara.venue.proposal;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.proposal.Cells.Unmet;
import hamgara.venue.proposal.Cells.Use;
import hamgara.venue.proposal.Finder.Found;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import hamgara.venue.utilisation.Weeks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what proposals are reckoned from, and keeps them.
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<MatchProposal, UUID> {

    private static final UUID NO_FACILITY = new UUID(0, 0);

    Cells cells(String county, Weeks weeks) {
        return new Cells(uses(county, weeks), unmet(county, weeks));
    }

    private List<Use> uses(String county, Weeks weeks) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select cast(l.facility_id as text), p.agency, p.kind, p.area_code, cast(v.latitude as double precision),
                               cast(v.longitude as double precision), to_char(l.day, 'DY'), l.hour, l.audience,
                               sum(l.installed) / :weeks, sum(l.attended) / :weeks,
                               coalesce((array_agg(l.unsold + l.late_cancelled order by l.unsold + l.late_cancelled))
                                   [cast(:fifth - (:weeks - count(*)) as integer)], 0)
                        from capacity_ledger l
                        join facility_place p on p.facility_id = l.facility_id
                        join venue v on v.id = p.venue_id
                        where p.county = :county and l.day >= :from and l.day < :until and l.audience <> 'NONE'
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 7, 8, 9""")
                .setParameter("county", county)
                .setParameter("from", weeks.from())
                .setParameter("until", weeks.until())
                .setParameter("weeks", weeks.count())
                .setParameter("fifth", (weeks.count() + 4) / 5)
                .getResultList();
        return rows.stream().map(row -> use((Object[]) row)).toList();
    }

    private static Use use(Object[] row) {
        return new Use(
                UUID.fromString((String) row[0]),
                (String) row[1],
                FacilityKind.valueOf((String) row[2]),
                row[3] == null ? "" : (String) row[3],
                (Double) row[4],
                (Double) row[5],
                Weekday.valueOf((String) row[6]),
                number(row[7]),
                Audience.valueOf((String) row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]));
    }

    /// Only where at least five wishes of a day of the week stand behind it; a proposal's wishes are
    /// of no more people than those of one day.
    private List<Unmet> unmet(String county, Weeks weeks) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with asked as (
                            select d.*, to_char(d.day, 'DY') as weekday from demand_count d
                            where d.county = :county and d.day >= :from and d.day < :until and d.kind <> ''),
                        people as (
                            select kind, area_code, weekday, audience, sum(wishes) as wishes
                            from (select kind, area_code, weekday, audience,
                                         people_behind(reason, sum(requests), max(requests)) as wishes
                                  from (select kind, area_code, weekday, audience, reason, day, sum(requests) as requests
                                        from asked group by 1, 2, 3, 4, 5, 6) a
                                  group by kind, area_code, weekday, audience, reason) b
                            group by 1, 2, 3, 4)
                        select cast(facility_id as text), kind, area_code, weekday, hour, audience,
                               sum(place_minutes) / :weeks
                        from asked join people using (kind, area_code, weekday, audience)
                        where wishes >= 5 group by 1, 2, 3, 4, 5, 6
                        having sum(place_minutes) >= :weeks order by 1, 2, 3, 4, 5, 6""")
                .setParameter("county", county)
                .setParameter("from", weeks.from())
                .setParameter("until", weeks.until())
                .setParameter("weeks", weeks.count())
                .getResultList();
        return rows.stream().map(row -> unmet((Object[]) row)).toList();
    }

    private static Unmet unmet(Object[] row) {
        UUID facility = UUID.fromString((String) row[0]);
        String audience = (String) row[5];
        return new Unmet(
                facility.equals(NO_FACILITY) ? null : facility,
                FacilityKind.valueOf((String) row[1]),
                (String) row[2],
                Weekday.valueOf((String) row[3]),
                number(row[4]),
                audience.isEmpty() ? Audience.MIXED : Audience.valueOf(audience),
                number(row[6]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /// False when the same stands already, or the same person's no is not four weeks old.
    boolean add(UUID id, String county, Found found, int attendedBefore, Weeks weeks, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into match_proposal (id, action, state, county, kind, facility_id, agency, other_facility_id,
                            other_agency, weekday, hour, other_hour, audience, reckoned_until, cost, forecast_minutes,
                            attended_before, found_at, version)
                        select :id, :action, 'FOUND', :county, :kind, :facility, nullif(:agency, ''), cast(nullif(:other, '') as uuid),
                               nullif(:otherAgency, ''), :weekday, :hour, cast(nullif(:otherHour, -1) as smallint), :audience, :until, :cost,
                               :forecast, :before, :now, 0
                        where not exists (
                            select 1 from match_proposal where state = 'DISMISSED' and action = :action and facility_id = :facility
                              and coalesce(other_facility_id, facility_id) = coalesce(cast(nullif(:other, '') as uuid), :facility)
                              and weekday = :weekday and hour = :hour and audience = :audience and decided_at > :lately)
                        on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("action", found.action().name())
                        .setParameter("county", county)
                        .setParameter("kind", found.use().kind().name())
                        .setParameter("facility", found.use().facility())
                        .setParameter("agency", Objects.toString(found.use().agency(), ""))
                        .setParameter(
                                "other",
                                found.other() == null
                                        ? ""
                                        : found.other().facility().toString())
                        .setParameter(
                                "otherAgency",
                                found.other() == null
                                        ? ""
                                        : Objects.toString(found.other().agency(), ""))
                        .setParameter("weekday", found.use().weekday().name())
                        .setParameter("hour", found.use().hour())
                        .setParameter("otherHour", Objects.requireNonNullElse(found.otherHour(), -1))
                        .setParameter("audience", found.audience().name())
                        .setParameter("until", weeks.until())
                        .setParameter("cost", found.cost())
                        .setParameter("forecast", (int) found.forecast())
                        .setParameter("before", attendedBefore)
                        .setParameter("now", now)
                        .setParameter("lately", now.minus(java.time.Duration.ofDays(28)))
                        .executeUpdate()
                == 1;
    }

    /// Place-minutes attended in a usual one of these weeks in an hour of a facility, by whichever audience.
    int attended(UUID facility, Weekday weekday, int hour, Weeks weeks) {
        return number(getEntityManager()
                .createNativeQuery("""
                        select coalesce(sum(attended), 0) / :weeks from capacity_ledger
                        where facility_id = :facility and hour = :hour and to_char(day, 'DY') = :weekday
                          and day >= :from and day < :until""")
                .setParameter("facility", facility)
                .setParameter("hour", hour)
                .setParameter("weekday", weekday.name())
                .setParameter("from", weeks.from())
                .setParameter("until", weeks.until())
                .setParameter("weeks", weeks.count())
                .getSingleResult());
    }

    Optional<MatchProposal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Applied so long ago that whole weeks have passed since.
    List<UUID> toMeasure(LocalDate appliedBefore, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select p.id from MatchProposal p where p.state = :applied and p.appliedOn < :before order by p.id",
                        UUID.class)
                .setParameter("applied", ProposalState.APPLIED)
                .setParameter("before", appliedBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    List<String> counties() {
        List<?> codes = getEntityManager()
                .createNativeQuery("select code from county order by code")
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    /// One row more than the page, latest first.
    List<MatchProposal> search(ProposalQuery query, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var where = new StringBuilder("true = true");
        add(where, params, "county", query.county);
        add(where, params, "state", query.state);
        add(where, params, "action", query.action);
        if (query.facility != null) {
            where.append(" and (facilityId = :facility or otherFacilityId = :facility)");
            params.put("facility", query.facility);
        }
        if (query.agency != null) {
            where.append(" and (agency = :agency or otherAgency = :agency)");
            params.put("agency", query.agency);
        }
        page.cursor().ifPresent(cursor -> {
            where.append(" and (foundAt < :beforeAt or (foundAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        where.append(" order by foundAt desc, id desc");
        return find(where.toString(), params).page(0, page.rowsToRead()).list();
    }

    private static void add(StringBuilder where, Map<String, Object> params, String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            params.put(field, value);
        }
    }

    static Cursor cursorOf(MatchProposal proposal) {
        return Cursor.of(proposal.foundAt, proposal.id);
    }
}
