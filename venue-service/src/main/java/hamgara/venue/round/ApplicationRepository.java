package hamgara.venue.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.page.PageRequest;
import hamgara.venue.round.Allocator.Range;
import hamgara.venue.round.Allocator.Section;
import hamgara.venue.round.NewApplication.Applicant;
import hamgara.venue.round.NewApplication.Preference;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps applications and what came of them.
@ApplicationScoped
class ApplicationRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    ApplicationRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// An application without its sections.
    record Row(
            UUID id,
            UUID round,
            String caller,
            Applicant applicant,
            String organisation,
            Instant receivedAt,
            int asked,
            int given) {}

    /// False when the organisation has applied in the round.
    boolean insert(UUID id, UUID round, String caller, String agency, NewApplication request, int asked, Instant now) {
        boolean added = entities.createNativeQuery("""
                        insert into round_application (id, round_id, caller, agency, applicant, organisation, received_at, asked)
                        values (:id, :round, :caller, :agency, :applicant, :organisation, :now, :asked)
                        on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("round", round)
                        .setParameter("caller", caller)
                        .setParameter("agency", agency)
                        .setParameter("applicant", request.applicant().name())
                        .setParameter("organisation", request.organisation())
                        .setParameter("now", now)
                        .setParameter("asked", asked)
                        .executeUpdate()
                == 1;
        if (added) {
            String sections = text(request.sections());
            insert(id, sections, """
                    insert into round_section (application_id, section, name, persons, audience, min_minutes, max_minutes,
                        times_per_week)
                    select :id, s.n, s.j ->> 'name', cast(s.j ->> 'persons' as integer), s.j ->> 'audience',
                           cast(s.j ->> 'minMinutes' as integer), cast(s.j ->> 'maxMinutes' as integer),
                           cast(s.j ->> 'timesPerWeek' as integer)
                    from jsonb_array_elements(cast(:sections as jsonb)) with ordinality as s (j, n)""");
            insert(id, sections, """
                    insert into suitable_range (application_id, section, weekday, from_time, to_time, preference)
                    select :id, s.n, r ->> 'weekday', cast(r ->> 'from' as time), cast(r ->> 'to' as time), r ->> 'preference'
                    from jsonb_array_elements(cast(:sections as jsonb)) with ordinality as s (j, n)
                    cross join lateral jsonb_array_elements(s.j -> 'ranges') r""");
            insert(id, sections, """
                    insert into preferred_facility (application_id, section, place, facility_id)
                    select :id, s.n, f.place, cast(f.facility as uuid)
                    from jsonb_array_elements(cast(:sections as jsonb)) with ordinality as s (j, n)
                    cross join lateral jsonb_array_elements_text(
                        case jsonb_typeof(s.j -> 'facilities') when 'array' then s.j -> 'facilities' else '[]' end)
                        with ordinality as f (facility, place)
                    on conflict do nothing""");
        }
        return added;
    }

    private void insert(UUID id, String sections, String sql) {
        entities.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("sections", sections)
                .executeUpdate();
    }

    /// All groups of a round, in the order of applications and numbers.
    List<Section> sections(UUID round) {
        Map<List<Object>, List<Range>> ranges = new HashMap<>();
        for (Object[] row : rows(round, """
                select cast(t.application_id as text), t.section, t.weekday, cast(extract(epoch from t.from_time) as integer) / 60,
                       cast(extract(epoch from t.to_time) as integer) / 60, t.preference
                from suitable_range t join round_application a on a.id = t.application_id where a.round_id = :round
                order by 1, 2, 3, 4""")) {
            ranges.computeIfAbsent(List.of(row[0], row[1]), _ -> new ArrayList<>())
                    .add(new Range(
                            Weekday.valueOf((String) row[2]),
                            number(row[3]),
                            number(row[4]),
                            Preference.valueOf((String) row[5])));
        }
        Map<List<Object>, List<UUID>> facilities = new HashMap<>();
        for (Object[] row : rows(round, """
                select cast(p.application_id as text), p.section, cast(p.facility_id as text)
                from preferred_facility p join round_application a on a.id = p.application_id where a.round_id = :round
                order by 1, 2, p.place""")) {
            facilities
                    .computeIfAbsent(List.of(row[0], row[1]), _ -> new ArrayList<>())
                    .add(UUID.fromString((String) row[2]));
        }
        var sections = new ArrayList<Section>();
        for (Object[] row : rows(round, """
                select cast(s.application_id as text), s.section, s.persons, s.audience, s.min_minutes, s.max_minutes,
                       s.times_per_week
                from round_section s join round_application a on a.id = s.application_id where a.round_id = :round
                order by 1, 2""")) {
            List<Object> key = List.of(row[0], row[1]);
            sections.add(new Section(
                    UUID.fromString((String) row[0]),
                    number(row[1]),
                    number(row[2]),
                    Audience.valueOf((String) row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]),
                    ranges.getOrDefault(key, List.of()),
                    facilities.getOrDefault(key, List.of())));
        }
        return sections;
    }

    private List<Object[]> rows(UUID round, String sql) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter("round", round).getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    Optional<Row> find(UUID id) {
        List<?> rows = entities.createNativeQuery(SELECT + " where a.id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    private static final String SELECT = """
            select cast(a.id as text), cast(a.round_id as text), a.caller, a.applicant, a.organisation, a.received_at, a.asked,
                   a.given
            from round_application a""";

    /// One row more than the page; only the caller's own where one is named.
    List<Row> list(UUID round, @Nullable String caller, PageRequest page) {
        var sql = new StringBuilder(SELECT).append(" where a.round_id = :round");
        if (caller != null) {
            sql.append(" and a.caller = :caller");
        }
        if (page.cursor().isPresent()) {
            sql.append(" and a.id > :after");
        }
        var query = entities.createNativeQuery(sql.append(" order by a.id").toString())
                .setParameter("round", round);
        if (caller != null) {
            query.setParameter("caller", caller);
        }
        page.cursor().ifPresent(cursor -> query.setParameter("after", cursor.uuid(0)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                (String) row[2],
                Applicant.valueOf((String) row[3]),
                (String) row[4],
                row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5],
                number(row[6]),
                number(row[7]));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
