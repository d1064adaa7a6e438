package hamgara.venue.space;

import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds the parts of venues.
@ApplicationScoped
class SpaceRepository implements PanacheRepositoryBase<Space, UUID> {

    /// One change of the tree of a venue, or of what facilities take of it, at a time.
    void lockTree(UUID venue) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:venue, 20))")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    /// One row more than the page; a whole always stands before its parts, as it was made before them.
    List<Space> ofVenue(UUID venue, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find("venueId = ?1 order by id", venue)
                : find(
                        "venueId = ?1 and id > ?2 order by id",
                        venue,
                        page.cursor().get().uuid(0));
        return rows.page(0, page.rowsToRead()).list();
    }

    /// Which of these are divided.
    Set<UUID> divided(List<UUID> spaces) {
        if (spaces.isEmpty()) {
            return Set.of();
        }
        return getEntityManager()
                .createQuery("select distinct s.parentId from Space s where s.parentId in :spaces", UUID.class)
                .setParameter("spaces", spaces)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /// The part and every whole around it.
    List<UUID> upward(UUID space) {
        return ids("""
                with recursive up as (
                    select id, parent_id from space where id = :space
                    union all
                    select s.id, s.parent_id from space s join up on s.id = up.parent_id)
                select id from up""", space);
    }

    /// The units of a part: itself when it is not divided.
    List<UUID> units(UUID space) {
        return ids("""
                with recursive down as (
                    select id from space where id = :space
                    union all
                    select s.id from space s join down on s.parent_id = down.id)
                select id from down d where not exists (select 1 from space s where s.parent_id = d.id)""", space);
    }

    private List<UUID> ids(String query, UUID space) {
        List<?> rows = getEntityManager()
                .createNativeQuery(query)
                .setParameter("space", space)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// Forgets the uses of a unit that are over, by facilities that no longer take it.
    void dropPastClaims(UUID unit) {
        getEntityManager()
                .createNativeQuery(
                        "delete from unit_claim where unit_id = :unit and upper(during) <= clock_timestamp()")
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /// Whether a facility names one of them.
    boolean isTaken(List<UUID> spaces) {
        return !getEntityManager()
                .createNativeQuery("select 1 from facility_space where space_id in :spaces limit 1")
                .setParameter("spaces", spaces)
                .getResultList()
                .isEmpty();
    }
}
