package hamgara.venue.rebooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the slots that are proposed for a booking, and reads them.
@ApplicationScoped
class OptionRepository {

    private final EntityManager entities;

    OptionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Fitting slots become the options of a proposal; answers how many there are.
    int find(UUID id, int most) {
        int found = entities.createNativeQuery("""
                        insert into rebooking_option (rebooking_id, rank, slot_id)
                        select :id, row_number() over (order by score, starts_at, slot_id), slot_id
                        from (""" + FittingSlots.OF_REBOOKING + """
                              order by score, o.starts_at, o.id limit :most) best""")
                .setParameter("id", id)
                .setParameter("most", most)
                .executeUpdate();
        if (found > 0) {
            entities.createNativeQuery("update rebooking set kind = 'MOVE' where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return found;
    }

    /// Looks anew when what was proposed is gone; it stays a proposal to move.
    void renew(UUID id, int most) {
        entities.createNativeQuery("select 1 from rebooking where id = :id for update")
                .setParameter("id", id)
                .getSingleResult();
        entities.createNativeQuery("delete from rebooking_option where rebooking_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        find(id, most);
    }

    boolean fits(UUID id, UUID slot) {
        return !entities.createNativeQuery(FittingSlots.ONE)
                .setParameter("id", id)
                .setParameter("slot", slot)
                .getResultList()
                .isEmpty();
    }

    /// The first option that still fits.
    Optional<UUID> firstFitting(UUID id) {
        List<?> found = entities.createNativeQuery(
                        "select p.slot_id from rebooking_option p join (" + FittingSlots.PROPOSED
                                + ") f on f.slot_id = p.slot_id where p.rebooking_id = :id order by p.rank limit 1",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    List<RebookingFacts.Option> of(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select o.id, o.venue_id, v.code, o.facility_id, o.starts_at, o.ends_at,
                               case when o.status = 'OPEN' and o.waiting = 0 and not o.by_lot
                                    and v.publication = 'PUBLISHED' and v.state = 'OPEN'
                                    then o.capacity - o.held - o.booked else 0 end
                        from rebooking_option p join slot o on o.id = p.slot_id join venue v on v.id = o.venue_id
                        where p.rebooking_id = :id order by p.rank""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RebookingFacts.Option(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        RebookingRepository.instant(row[4]),
                        RebookingRepository.instant(row[5]),
                        ((Number) row[6]).intValue()))
                .toList();
    }
}
