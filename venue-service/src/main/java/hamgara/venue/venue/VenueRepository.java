package hamgara.venue.venue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds and locks venues.
@ApplicationScoped
class VenueRepository implements PanacheRepositoryBase<Venue, UUID> {

    /// A venue that was found, how far it is from the point asked about, or how close it comes to the words, the
    /// smaller the closer.
    record Found(
            Venue venue, @Nullable Long metres, @Nullable Integer rank) {}

    Optional<Venue> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /// As it is now, kept for the caller.
    Optional<Venue> locked(UUID id) {
        Optional<Venue> found = findByIdOptional(id);
        found.ifPresent(venue -> getEntityManager().refresh(venue, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /// One row more than the page.
    List<Found> search(VenueQuery query, PageRequest page) {
        var rows = query.over(getEntityManager(), page);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Venue> venues = list(
                        "id in ?1", rows.stream().map(row -> (UUID) row[0]).toList())
                .stream()
                .collect(toMap(venue -> venue.id, venue -> venue));
        var found = new ArrayList<Found>();
        for (Object[] row : rows) {
            Venue venue = venues.get((UUID) row[0]);
            if (venue != null) {
                found.add(new Found(venue, (Long) row[1], (Integer) row[2]));
            }
        }
        return found;
    }

    static Cursor cursorOf(Found found) {
        Venue venue = found.venue();
        if (found.metres() != null) {
            return Cursor.of(found.metres(), venue.id);
        }
        return found.rank() == null
                ? Cursor.of(venue.nameFa, venue.id)
                : Cursor.of(found.rank(), venue.nameFa, venue.id);
    }

    /// Codes of the duplicates of these venues.
    Map<UUID, List<String>> mergedInto(Collection<UUID> venues) {
        if (venues.isEmpty()) {
            return Map.of();
        }
        return list("canonicalId in ?1 order by code", venues).stream()
                .collect(groupingBy(venue -> venue.canonicalId, mapping(venue -> venue.code, toList())));
    }

    /// The codes of a venue, if there is one of this code, and of all behind which an agency stands.
    List<String> codes(String code, String agency) {
        List<?> codes = getEntityManager()
                .createNativeQuery("""
                        select v.code from venue v left join operator o on o.id = v.operator_id
                        where v.code = :code or o.agency = nullif(:agency, '')""")
                .setParameter("code", code)
                .setParameter("agency", agency)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    /// Has the venue to itself against all who take places there; the same lock as that of closures.
    void lockAgainstBooking(UUID venue) {
        getEntityManager()
                .createNativeQuery("select set_config('lock_timeout', '3s', true), "
                        + "cast(pg_advisory_xact_lock(hashtextextended(:venue, 9)) as text)")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    /// Read from the row itself, past what the session knows.
    boolean isUsable(UUID venue) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from venue where id = :venue and publication = 'PUBLISHED' and state = 'OPEN'""")
                .setParameter("venue", venue)
                .getResultList()
                .isEmpty();
    }

    boolean isHidden(UUID venue) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select publication not in ('PUBLISHED', 'MERGED') from venue where id = :venue")
                .setParameter("venue", venue)
                .getSingleResult();
    }

    List<UUID> comingBookings(UUID venue) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select b.id from booking b join slot s on s.id = b.slot_id
                        where s.venue_id = :venue and s.ends_at > clock_timestamp() and b.state = 'CONFIRMED'
                        order by s.starts_at, b.id""", UUID.class)
                .setParameter("venue", venue)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// Bookings that are neither over nor cancelled.
    long bookingsAhead(UUID venue) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from booking b join slot s on s.id = b.slot_id
                                where s.venue_id = :venue and s.ends_at > clock_timestamp() and b.state = 'CONFIRMED'""")
                        .setParameter("venue", venue)
                        .getSingleResult())
                .longValue();
    }
}
