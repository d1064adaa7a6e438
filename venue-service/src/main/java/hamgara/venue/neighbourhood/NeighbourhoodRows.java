package hamgara.venue.neighbourhood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.kit.text.PersianText;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the profiles and counts what lies in them. A venue lies inside by its point or by its locality,
/// once.
@ApplicationScoped
class NeighbourhoodRows {

    private static final String PROFILE = """
            select n.id, n.county, n.area_code, n.name_fa, n.name_ar, n.name_en, n.people, cast(n.counted_on as text),
                   n.source, cast(n.boundary as text), cast(to_jsonb(n.localities) as text), c.venues, cast(c.capacities as text), n.drawn_at, n.version
            from neighbourhood n cross join lateral (
                with inside as materialized (
                    select v.id from venue v
                    where v.publication = 'PUBLISHED' and v.state = 'OPEN' and v.latitude is not null
                      and point(cast(v.longitude as float8), cast(v.latitude as float8)) <@ n.boundary
                    union
                    select v.id from venue v
                    where v.publication = 'PUBLISHED' and v.state = 'OPEN' and v.county = n.county
                      and exists (select 1 from regexp_split_to_table(v.locality, '[،,]') part
                                  where fa_compact_key(part) = any(n.locality_keys))),
                laid as (
                    select f.id, f.venue_id, f.kind, f.places, array_agg(u.unit_id) filter (where u.unit_id is not null) units
                    from facility f join inside i on i.id = f.venue_id left join facility_unit u on u.facility_id = f.id
                    group by f.id),
                there as (
                    select f.kind, count(*) facilities, sum(f.places) places from laid f
                    where not exists (
                        select 1 from laid whole
                        where whole.venue_id = f.venue_id and whole.kind = f.kind and whole.id <> f.id
                          and whole.units @> f.units
                          and (cardinality(whole.units), whole.places, whole.id) > (cardinality(f.units), f.places, f.id))
                    group by f.kind),
                needed as (select kind, places from neighbourhood_need where neighbourhood_id = n.id)
                select (select count(*) from inside) venues,
                       coalesce(jsonb_agg(jsonb_build_object(
                           'kind', kind, 'facilities', coalesce(t.facilities, 0), 'places', coalesce(t.places, 0),
                           'placesPerThousand', round(coalesce(t.places, 0) * 1000.0 / n.people, 1),
                           'needed', coalesce(d.places, 0),
                           'missing', greatest(coalesce(d.places, 0) - coalesce(t.places, 0), 0)) order by kind),
                           '[]') capacities
                from there t full join needed d using (kind)) c
            where n.withdrawn_at is null
            """;

    private static final String LACKING = " and jsonb_path_exists(c.capacities, cast(:lacking as jsonpath))";

    private final EntityManager entities;
    private final ObjectMapper json;

    NeighbourhoodRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Optional<NeighbourhoodView> find(UUID id) {
        return read(entities.createNativeQuery(PROFILE + " and n.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// One row more than the page, in the order in which they were drawn first.
    List<NeighbourhoodView> list(NeighbourhoodSearch search, PageRequest page) {
        String later = page.cursor().isPresent() ? " and n.id > :after" : "";
        String lacking = search.lacking == null ? "" : LACKING;
        Query query = entities.createNativeQuery(
                        PROFILE + " and n.county = :county" + later + lacking + " order by n.id")
                .setParameter("county", search.county);
        page.cursor().ifPresent(cursor -> query.setParameter("after", cursor.uuid(0)));
        if (search.lacking != null) {
            query.setParameter("lacking", "$[*] ? (@.kind == \"" + search.lacking.name() + "\" && @.missing > 0)");
        }
        return read(query.setMaxResults(page.rowsToRead()));
    }

    /// County and version, kept for the caller.
    record Locked(String county, long version) {}

    Optional<Locked> lock(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select county, version from neighbourhood where id = :id and withdrawn_at is null for update""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Locked((String) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    void add(UUID id, NewNeighbourhood drawn, String caller, Instant now) {
        put("""
                insert into neighbourhood (id, county, area_code, name_fa, name_ar, name_en, people, counted_on, source,
                                           boundary, localities, locality_keys, drawn_by, drawn_at, version)
                values (:id, :county, :area, :fa, :ar, :en, :people, cast(:counted as date), :source,
                        cast(:boundary as polygon), cast(:localities as text[]), cast(:keys as text[]), :caller, :now, 1)""", id, drawn, caller, now);
    }

    void change(UUID id, NewNeighbourhood drawn, String caller, Instant now) {
        put("""
                update neighbourhood set county = :county, area_code = :area, name_fa = :fa, name_ar = :ar, name_en = :en,
                       people = :people, counted_on = cast(:counted as date), source = :source,
                       boundary = cast(:boundary as polygon), localities = cast(:localities as text[]),
                       locality_keys = cast(:keys as text[]), drawn_by = :caller, drawn_at = :now, version = version + 1
                where id = :id""", id, drawn, caller, now);
    }

    void withdraw(UUID id, String caller, Instant now) {
        entities.createNativeQuery("""
                        update neighbourhood set withdrawn_at = :now, drawn_by = :caller, version = version + 1
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("now", now)
                .executeUpdate();
    }

    private void put(String statement, UUID id, NewNeighbourhood drawn, String caller, Instant now) {
        List<String> localities = localities(drawn);
        entities.createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("county", drawn.county())
                .setParameter("area", drawn.areaCode())
                .setParameter("fa", drawn.names().fa())
                .setParameter("ar", drawn.names().ar())
                .setParameter("en", drawn.names().en())
                .setParameter("people", drawn.people())
                .setParameter("counted", drawn.countedOn().toString())
                .setParameter("source", PersianText.stored(drawn.source(), "fa"))
                .setParameter(
                        "boundary",
                        drawn.boundary() == null
                                ? null
                                : Outline.of(drawn.boundary()).polygon())
                .setParameter("localities", localities.toArray(String[]::new))
                .setParameter(
                        "keys", localities.stream().map(PersianText::compactKey).toArray(String[]::new))
                .setParameter("caller", caller)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery("delete from neighbourhood_need where neighbourhood_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        drawn.needs()
                .forEach(need -> entities.createNativeQuery(
                                "insert into neighbourhood_need (neighbourhood_id, kind, places) values (:id, :kind, :places)")
                        .setParameter("id", id)
                        .setParameter("kind", need.kind().name())
                        .setParameter("places", need.places())
                        .executeUpdate());
    }

    private static List<String> localities(NewNeighbourhood drawn) {
        return drawn.localities() == null
                ? List.of()
                : drawn.localities().stream()
                        .map(locality -> PersianText.stored(locality, "fa"))
                        .toList();
    }

    private List<NeighbourhoodView> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private NeighbourhoodView view(Object[] row) {
        Outline outline = Outline.read((String) row[9]);
        LocalDate counted = LocalDate.parse((String) row[7]);
        Instant drawnAt = row[13] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[13];
        return new NeighbourhoodView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new Names((String) row[3], (String) row[4], (String) row[5]),
                ((Number) row[6]).intValue(),
                counted,
                Jalali.of(counted),
                (String) row[8],
                outline == null ? null : outline.points(),
                List.of(parsed(row[10], String[].class)),
                ((Number) row[11]).intValue(),
                List.of(parsed(row[12], NeighbourhoodView.Capacity[].class)),
                drawnAt,
                Jalali.of(drawnAt),
                ((Number) row[14]).longValue());
    }

    private <T> T parsed(Object column, Class<T> type) {
        try {
            return json.readValue((String) column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
