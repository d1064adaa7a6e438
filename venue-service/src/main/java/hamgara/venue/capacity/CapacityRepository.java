package hamgara.venue.capacity;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds capacities and notes pairs of parallel ones.
@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<Capacity, UUID> {

    /// One offer per area and kind at a time, so that of two offers at once the later one sees the earlier.
    void lockAlike(String areaCode, String kind) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:alike, 9))")
                .setParameter("alike", areaCode + "/" + kind)
                .getSingleResult();
    }

    /// One offer of a facility at a time; before those of its kind.
    void lockOffersOf(UUID facility) {
        lockAlike("facility", facility.toString());
    }

    /// The offer of a facility that was not taken back.
    Optional<UUID> livingOf(UUID facility) {
        return find("facilityId = ?1 and state <> ?2", facility, CapacityState.WITHDRAWN)
                .firstResultOptional()
                .map(capacity -> capacity.id);
    }

    /// Living offers of other agencies of the same kind in the same area.
    List<Capacity> alike(Capacity capacity, Instant now) {
        return find(
                        "areaCode = ?1 and kind = ?2 and agency <> ?3 and state <> ?4 and lapsesAt > ?5 order by id",
                        capacity.areaCode,
                        capacity.kind,
                        capacity.agency,
                        CapacityState.WITHDRAWN,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Matches before capacities, as those who propose and consent do.
    void lockMatches(UUID capacity) {
        getEntityManager().createNativeQuery("""
                        select 1 from capacity_match where first_id = :id or second_id = :id order by id for update""").setParameter("id", capacity).getResultList();
    }

    Optional<Capacity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Proposes a match of two capacities, whose ids come in order; empty when one is under way already. One that was
    /// withdrawn begins anew under its id.
    Optional<UUID> propose(UUID match, Capacity first, Capacity second, long overlapMinutes, Instant now) {
        List<?> proposed = getEntityManager()
                .createNativeQuery("""
                        insert into capacity_match (id, first_id, second_id, county, state, overlap_minutes, found_at, version)
                        values (:id, :first, :second, :county, 'PROPOSED', :overlap, :now, 1)
                        on conflict (first_id, second_id) do update
                        set state = 'PROPOSED', overlap_minutes = excluded.overlap_minutes, found_at = excluded.found_at,
                            ends_on = null, notice_by = null, from_on = null, to_on = null, slot_minutes = null,
                            version = capacity_match.version + 1
                        where capacity_match.state = 'WITHDRAWN'
                        returning id""")
                .setParameter("id", match)
                .setParameter("first", first.id)
                .setParameter("second", second.id)
                .setParameter("county", first.county)
                .setParameter("overlap", overlapMinutes)
                .setParameter("now", now)
                .getResultList();
        return proposed.stream().map(UUID.class::cast).findFirst();
    }

    /// What is not agreed ends at once; an agreed timetable gets notice, unless it has it already.
    void withdrawMatches(UUID capacity, String agency, LocalDate lastDay) {
        getEntityManager()
                .createNativeQuery("""
                        update capacity_match
                        set state = case when state = 'SYMMETRIC' then state else 'WITHDRAWN' end,
                            ends_on = case when state = 'SYMMETRIC' then cast(:lastDay as date) end,
                            notice_by = case when state = 'SYMMETRIC' then cast(:agency as text) end,
                            version = version + 1
                        where (first_id = :id or second_id = :id) and ends_on is null
                          and (state in ('PROPOSED', 'TIMETABLED') or state = 'SYMMETRIC' and to_on > :lastDay)""")
                .setParameter("id", capacity)
                .setParameter("agency", agency)
                .setParameter("lastDay", lastDay)
                .executeUpdate();
    }

    /// What is agreed and has notice ends with its last day, and its later hours at once.
    void endShared(UUID capacity) {
        getEntityManager().createNativeQuery("""
                        select 1 from capacity_match m cross join lateral end_shared_hours(m.id, m.ends_on)
                        where (m.first_id = :id or m.second_id = :id) and m.ends_on is not null and m.state = 'SYMMETRIC'""").setParameter("id", capacity).getResultList();
    }

    /// Whether every line of a timetable of this capacity, proposed or agreed, lies in its idle hours as they are
    /// stored.
    boolean keepsPromises(UUID capacity) {
        return getEntityManager()
                .createNativeQuery("""
                        select 1 from timetable_line l join capacity_match m on m.id = l.match_id
                        where l.capacity_id = :id and m.state in ('TIMETABLED', 'SYMMETRIC')
                          and not exists (select 1 from idle_window w
                              where w.capacity_id = l.capacity_id and w.weekday = l.weekday
                                and w.from_time <= l.from_time and w.to_time >= l.to_time)""")
                .setParameter("id", capacity)
                .getResultList()
                .isEmpty();
    }

    /// Reckons the shared idle hours of what is not agreed yet anew; a match without any ends.
    void overlapAnew(UUID capacity) {
        getEntityManager().createNativeQuery("""
                        update capacity_match m
                        set overlap_minutes = o.minutes, state = case when o.minutes = 0 then 'WITHDRAWN' else m.state end,
                            version = m.version + 1
                        from (select x.id, coalesce((
                                  select sum(extract(epoch from least(a.to_time, b.to_time)
                                                              - greatest(a.from_time, b.from_time)) / 60)
                                  from idle_window a join idle_window b on b.weekday = a.weekday
                                      and b.from_time < a.to_time and a.from_time < b.to_time
                                  where a.capacity_id = x.first_id and b.capacity_id = x.second_id), 0) as minutes
                              from capacity_match x where x.first_id = :id or x.second_id = :id) o
                        where o.id = m.id and m.state in ('PROPOSED', 'TIMETABLED') and m.overlap_minutes <> o.minutes""").setParameter("id", capacity).executeUpdate();
    }

    boolean sharesStill(UUID capacity) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from capacity_match where (first_id = :id or second_id = :id) and state = 'SYMMETRIC'")
                .setParameter("id", capacity)
                .getResultList()
                .isEmpty();
    }

    record Lapsed(UUID id, String agency, String county) {}

    /// Takes note of offers past their time, each once.
    List<Lapsed> noteLapsed(Instant now, int atMost) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with lapsed as (
                            select id from capacity
                            where lapses_at <= :now and state <> 'WITHDRAWN' and lapse_told_at is null
                            order by lapses_at limit :atMost for update skip locked)
                        update capacity c set lapse_told_at = :now
                        from lapsed where c.id = lapsed.id returning c.id, c.agency, c.county""")
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Lapsed((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /// One row more than the page, latest first.
    List<Capacity> search(CapacitySearch search, @Nullable String ownersOnly, Instant now, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var query = new StringBuilder("true = true");
        if (search.county != null) {
            query.append(" and county = :county");
            params.put("county", search.county);
        }
        if (search.kind != null) {
            query.append(" and kind = :kind");
            params.put("kind", search.kind);
        }
        if (search.state != null) {
            query.append(" and state = :state");
            params.put("state", search.state);
        }
        if (search.area != null) {
            query.append(" and areaCode = :area");
            params.put("area", search.area);
        }
        if (search.agency != null) {
            query.append(" and agency = :agency");
            params.put("agency", search.agency);
        }
        if (ownersOnly != null) {
            query.append(" and agency = :owner");
            params.put("owner", ownersOnly);
        }
        query.append(
                Boolean.TRUE.equals(search.lapsed)
                        ? " and state <> :withdrawn and lapsesAt <= :now"
                        : " and (state = :withdrawn or lapsesAt > :now)");
        params.put("withdrawn", CapacityState.WITHDRAWN);
        params.put("now", now);
        page.cursor().ifPresent(cursor -> {
            query.append(" and (offeredAt < :beforeAt or (offeredAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        query.append(" order by offeredAt desc, id desc");
        return find(query.toString(), params).page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(Capacity capacity) {
        return Cursor.of(capacity.offeredAt, capacity.id);
    }
}
