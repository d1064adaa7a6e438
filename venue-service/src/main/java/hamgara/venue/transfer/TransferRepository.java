package hamgara.venue.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Reads offers and changes them by guarded statements; the clock is the database's.
@ApplicationScoped
class TransferRepository {

    private static final int DAYS = 2;

    private final EntityManager entities;

    TransferRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Transfer> find(UUID id) {
        Optional<Transfer> found = Optional.ofNullable(entities.find(Transfer.class, id));
        found.ifPresent(entities::refresh);
        return found;
    }

    /// False when the id is in use, the booking has begun, or an offer of it stands.
    boolean insert(UUID id, UUID booking, String caller, Instant startsAt) {
        entities.createNativeQuery("""
                        update booking_transfer set state = 'WITHDRAWN', version = version + 1
                        where booking_id = :booking and state = 'OFFERED' and expires_at <= clock_timestamp()""").setParameter("booking", booking).executeUpdate();
        return entities.createNativeQuery("""
                        insert into booking_transfer (id, booking_id, caller, state, offered_at, expires_at)
                        select :id, :booking, :caller, 'OFFERED', clock_timestamp(),
                               least(clock_timestamp() + :days * interval '1 day', :startsAt)
                        where cast(:startsAt as timestamptz) > clock_timestamp()
                        on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("booking", booking)
                        .setParameter("caller", caller)
                        .setParameter("days", DAYS)
                        .setParameter("startsAt", startsAt)
                        .executeUpdate()
                == 1;
    }

    /// OFFERED becomes ACCEPTED, once, and never past its time.
    boolean accept(UUID id, String person, UUID card) {
        return entities.createNativeQuery("""
                        update booking_transfer set state = 'ACCEPTED', accepted_by = :person, card_id = :card,
                            accepted_at = clock_timestamp(), version = version + 1
                        where id = :id and state = 'OFFERED' and expires_at > clock_timestamp()""")
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .setParameter("card", card)
                        .executeUpdate()
                == 1;
    }

    void withdraw(UUID id, String caller) {
        entities.createNativeQuery("""
                        update booking_transfer set state = 'WITHDRAWN', version = version + 1
                        where id = :id and caller = :caller and state = 'OFFERED'""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .executeUpdate();
    }
}
