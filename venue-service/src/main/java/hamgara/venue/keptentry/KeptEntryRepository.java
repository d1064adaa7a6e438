package hamgara.venue.keptentry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes intentions by guarded statements; the clock is the database's.
@ApplicationScoped
class KeptEntryRepository {

    private final EntityManager entities;

    KeptEntryRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The entry of the request: a new one, or the one it asked for before. Waits for who is giving that up
    /// just now.
    UUID ask(UUID id, UUID booking, String askedAs, @Nullable UUID hold) {
        return (UUID) entities.createNativeQuery("""
                        insert into kept_entry (id, booking_id, asked_as, hold_id, state)
                        values (:id, :booking, :askedAs, cast(:hold as uuid), 'ASKED')
                        on conflict (asked_as) where state <> 'GIVEN_UP' do update set asked_at = clock_timestamp()
                        returning id""")
                .setParameter("id", id)
                .setParameter("booking", booking)
                .setParameter("askedAs", askedAs)
                .setParameter("hold", hold)
                .getSingleResult();
    }

    /// ASKED becomes KEPT, once.
    boolean take(UUID id) {
        return entities.createNativeQuery("update kept_entry set state = 'KEPT' where id = :id and state = 'ASKED'")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// As if asked for so long ago, for those that no booking took.
    void rest(UUID id, Duration after) {
        entities.createNativeQuery("""
                        update kept_entry set asked_at = clock_timestamp() - :seconds * interval '1 second'
                        where id = :id and state = 'ASKED'""")
                .setParameter("id", id)
                .setParameter("seconds", after.toSeconds())
                .executeUpdate();
    }

    /// An intention that came to nothing.
    record GivenUp(UUID id, UUID booking) {}

    /// ASKED becomes GIVEN_UP, once.
    List<GivenUp> giveUp(UUID id) {
        return givenUp(entities.createNativeQuery("""
                        update kept_entry set state = 'GIVEN_UP' where id = :id and state = 'ASKED'
                        returning id, booking_id""").setParameter("id", id).getResultList());
    }

    /// Those of a hold that no booking took, but for some bookings.
    List<GivenUp> giveUpOf(UUID hold, List<UUID> butFor) {
        return givenUp(entities.createNativeQuery("""
                        update kept_entry set state = 'GIVEN_UP'
                        where hold_id = :hold and state = 'ASKED' and booking_id <> all (cast(:butFor as uuid[]))
                        returning id, booking_id""")
                .setParameter("hold", hold)
                .setParameter("butFor", butFor.toArray(UUID[]::new))
                .getResultList());
    }

    /// The oldest that were asked for so long ago and have no living hold any more.
    List<GivenUp> giveUpLost(Duration after, int atMost) {
        return givenUp(entities.createNativeQuery("""
                        with lost as (
                            select e.id from kept_entry e left join hold h on h.id = e.hold_id
                            where e.state = 'ASKED' and e.asked_at <= clock_timestamp() - :seconds * interval '1 second'
                              and (h.id is null or h.status <> 'HELD' or h.expires_at <= clock_timestamp())
                            order by e.asked_at limit :atMost
                            for update of e skip locked)
                        update kept_entry e set state = 'GIVEN_UP' from lost where e.id = lost.id
                        returning e.id, e.booking_id""")
                .setParameter("seconds", after.toSeconds())
                .setParameter("atMost", atMost)
                .getResultList());
    }

    private static List<GivenUp> givenUp(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new GivenUp((UUID) row[0], (UUID) row[1]))
                .toList();
    }
}
