package hamgara.venue.fairuse;

import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds limits, and what counts against them.
@ApplicationScoped
class FairUseRepository implements PanacheRepositoryBase<FairUseLimit, UUID> {

    /// One row more than the page.
    List<FairUseLimit> of(@Nullable String county, PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        var rows = county == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and county = ?2 order by id", after, county);
        return rows.page(0, page.rowsToRead()).list();
    }

    boolean exists(NewFairUseLimit request) {
        return request.kind() == null
                ? count("county = ?1 and kind is null", request.county()) > 0
                : count("county = ?1 and kind = ?2", request.county(), request.kind()) > 0;
    }

    /// Setting two limits for the same at once.
    void lockCounty(String county) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:county, 22))")
                .setParameter("county", county)
                .getSingleResult();
    }

    /// The limits that count a booking of a facility.
    List<FairUseLimit> on(UUID facility) {
        return getEntityManager()
                .createQuery("""
                        select l from FairUseLimit l, Facility f, Venue v
                        where f.id = :facility and v.id = f.venueId and l.county = v.county
                          and (l.kind is null or l.kind = f.kind)
                        order by l.id""", FairUseLimit.class)
                .setParameter("facility", facility)
                .getResultList();
    }

    /// The begins of what a person has, held and booked, used ones included, that a limit counts.
    List<Instant> begins(String person, FairUseLimit limit, Instant from, Instant until) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select i.starts_at from hold_item i join slot s on s.id = i.slot_id
                            join facility f on f.id = s.facility_id join venue v on v.id = f.venue_id
                        where i.caller = :person and i.occupies and i.starts_at >= :from and i.starts_at < :until
                          and v.county = :county and (:kind = '' or f.kind = :kind)""")
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("county", limit.county)
                .setParameter("kind", limit.kind == null ? "" : limit.kind.name())
                .getResultList();
        return rows.stream()
                .map(value -> value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value)
                .toList();
    }
}
