package hamgara.forum.hall;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and keeps halls, and who was active in them.
@ApplicationScoped
class HallRepository implements PanacheRepositoryBase<Hall, UUID> {

    Optional<Hall> ofCounty(String county) {
        return find("county = ?1 and kind = ?2", county, HallFacts.Kind.COUNTY).firstResultOptional();
    }

    Optional<Hall> ofArea(String area) {
        return find("areaCode", area).firstResultOptional();
    }

    /// Holds the hall's row, so that two changes come one after the other.
    Optional<Hall> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// One opener per county at a time: the second one sees the hall of the first.
    void oneAtATime(String county) {
        getSession()
                .createNativeQuery("select 1 from switched_on_county where county = :county for update", Integer.class)
                .setParameter("county", county)
                .getSingleResult();
    }

    /// By county code and id, from after the given ones, without those that the reader may not know of.
    List<Hall> after(
            @Nullable String county,
            HallFacts.@Nullable Kind kind,
            String afterCounty,
            @Nullable UUID afterId,
            List<UUID> unseen,
            int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from hall
                        where (county > :county or (county = :county and id > :id))
                          and (cast(:only as text) is null or county = :only)
                          and (cast(:kind as text) is null or kind = :kind)
                          and id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                        order by county, id""", Hall.class)
                .setParameter("county", afterCounty)
                .setParameter("id", afterId == null ? new UUID(0, 0) : afterId)
                .setParameter("only", county, String.class)
                .setParameter("kind", kind == null ? null : kind.name(), String.class)
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setMaxResults(limit)
                .getResultList();
    }

    /// Private halls that are neither of this county's staff nor of this member.
    List<UUID> privateOnesHiddenFrom(@Nullable String staffOf, @Nullable String person) {
        return getSession()
                .createNativeQuery("""
                        select id from hall h
                        where visibility = 'PRIVATE'
                          and (cast(:county as text) is null or county <> :county)
                          and not exists (select 1 from hall_member m where m.hall_id = h.id and m.person = :person)""", UUID.class)
                .setParameter("county", staffOf, String.class)
                .setParameter("person", person, String.class)
                .getResultList();
    }

    boolean isMember(UUID hall, String person) {
        return !getSession()
                .createNativeQuery(
                        "select 1 from hall_member where hall_id = :hall and person = :person", Integer.class)
                .setParameter("hall", hall)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /// Writes at most once a day for a person and hall.
    void wasActive(UUID hall, String person, LocalDate on) {
        getSession()
                .createNativeMutationQuery("""
                        insert into hall_activity (hall_id, person, last_active_on) values (:hall, :person, :on)
                        on conflict (hall_id, person) do update set last_active_on = excluded.last_active_on
                        where hall_activity.last_active_on < excluded.last_active_on""")
                .setParameter("hall", hall)
                .setParameter("person", person)
                .setParameter("on", on)
                .executeUpdate();
    }

    /// Counts the active members of one hall whose count is of another day; false when there is none.
    boolean countOne(LocalDate today) {
        return getSession()
                        .createNativeMutationQuery("""
                        update hall h set counted_on = :today, active_members = (
                            select count(*) from hall_activity a
                            where a.hall_id = h.id and a.last_active_on > :yearAgo and a.last_active_on <= :today)
                        where h.id = (select id from hall where counted_on is distinct from :today
                                      limit 1 for update skip locked)""")
                        .setParameter("today", today)
                        .setParameter("yearAgo", today.minusYears(1))
                        .executeUpdate()
                == 1;
    }
}
