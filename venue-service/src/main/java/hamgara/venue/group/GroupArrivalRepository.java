package hamgara.venue.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps how many of a group came when.
@ApplicationScoped
class GroupArrivalRepository {

    private final EntityManager entities;

    GroupArrivalRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// What an arrival was of, if there is one with this id.
    Optional<Arrival> find(UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select request_id, booking_id, came from group_arrival where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Arrival((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue()))
                .findFirst();
    }

    record Arrival(UUID request, UUID booking, int came) {}

    void insert(UUID id, Arrival arrival, String actor) {
        entities.createNativeQuery("""
                        insert into group_arrival (id, request_id, booking_id, came, actor, arrived_at)
                        values (:id, :request, :booking, :came, :actor, clock_timestamp())""")
                .setParameter("id", id)
                .setParameter("request", arrival.request())
                .setParameter("booking", arrival.booking())
                .setParameter("came", arrival.came())
                .setParameter("actor", actor)
                .executeUpdate();
    }

    /// Whether the booking's hours are open for arrivals: so long before they begin, and up to their end.
    boolean isTimely(UUID booking, long secondsBefore) {
        return !entities.createNativeQuery("""
                        select 1 from booking b join slot s on s.id = b.slot_id
                        where b.id = :booking and s.ends_at >= clock_timestamp()
                          and s.starts_at - :before * interval '1 second' <= clock_timestamp()""")
                .setParameter("booking", booking)
                .setParameter("before", secondsBefore)
                .getResultList()
                .isEmpty();
    }
}
