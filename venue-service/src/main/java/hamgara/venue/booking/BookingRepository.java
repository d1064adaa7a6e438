package hamgara.venue.booking;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.keptentry.KeptEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads bookings and changes them by guarded statements.
@ApplicationScoped
class BookingRepository {

    private static final String FACTS = """
            select new hamgara.venue.booking.BookingFacts(b.id, b.holdId, b.slotId, b.caller, b.cardId, b.party, b.checkId,
                b.authorizationId, b.state, b.confirmedAt, b.version, s.startsAt, s.endsAt, s.audience, v.code, v.category, v.county,
                b.item, b.orderId, b.price, b.venueShare, b.programmesShare, b.holderShare, f.cancelInTimeMinutes,
                f.cancelAtLastMinutes, b.cancelInTimeUntil, b.code)
            from Booking b join Slot s on s.id = b.slotId join Venue v on v.id = s.venueId
                join Facility f on f.id = s.facilityId
            """;

    private final EntityManager entities;

    BookingRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<BookingFacts> find(UUID id) {
        return entities.createQuery(FACTS + "where b.id = :id", BookingFacts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// What is to come of the bookings of a card and of those that it took over from, slots in the order of their ids.
    List<UUID> comingOfCard(UUID card) {
        List<?> ids = entities.createNativeQuery("""
                        select b.id from booking b join slot s on s.id = b.slot_id
                        where b.card_id in (select cards_up_to(:card)) and b.state = 'CONFIRMED'
                          and s.starts_at > clock_timestamp()
                        order by s.id""", UUID.class)
                .setParameter("card", card)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /// All that was booked together with these, each order in the order of its items.
    List<BookingFacts> ofOrders(Collection<UUID> orders) {
        return orders.isEmpty()
                ? List.of()
                : entities.createQuery(
                                FACTS + "where b.orderId in :orders order by b.orderId, b.item", BookingFacts.class)
                        .setParameter("orders", orders)
                        .getResultList();
    }

    /// One row more than the page, latest first.
    List<BookingFacts> ofCaller(String caller, @Nullable BookingState state, PageRequest page) {
        var query = new StringBuilder(FACTS).append("where b.caller = :caller");
        Optional<Cursor> cursor = page.cursor();
        if (state != null) {
            query.append(" and b.state = :state");
        }
        if (cursor.isPresent()) {
            query.append(" and (b.confirmedAt < :beforeAt or (b.confirmedAt = :beforeAt and b.id < :beforeId))");
        }
        query.append(" order by b.confirmedAt desc, b.id desc");

        var bookings =
                entities.createQuery(query.toString(), BookingFacts.class).setParameter("caller", caller);
        if (state != null) {
            bookings.setParameter("state", state);
        }
        cursor.ifPresent(before ->
                bookings.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        return bookings.setMaxResults(page.rowsToRead()).getResultList();
    }

    static Cursor cursorOf(BookingFacts booking) {
        return Cursor.of(booking.confirmedAt(), booking.id());
    }

    /// False when the id is in use.
    boolean insert(
            UUID id,
            UUID order,
            KeptPlaces kept,
            KeptPlace place,
            String caller,
            KeptEntry entry,
            long price,
            Instant now) {
        return entities.createNativeQuery("""
                        insert into booking (id, order_id, hold_id, item, slot_id, caller, card_id, party, check_id,
                                             authorization_id, state, price, venue_share, programmes_share,
                                             holder_share, confirmed_at, version)
                        values (:id, :order, :hold, :item, :slot, :caller, :card, :party, :check, :authorization,
                                'CONFIRMED', :price, :venueShare, :programmesShare, :holderShare, :now, 1)
                        on conflict (id) do nothing""")
                        .setParameter("id", id)
                        .setParameter("order", order)
                        .setParameter("hold", kept.holdId())
                        .setParameter("item", place.item())
                        .setParameter("slot", place.slotId())
                        .setParameter("caller", caller)
                        .setParameter("card", kept.cardId())
                        .setParameter("party", place.party())
                        .setParameter("check", entry.checkId())
                        .setParameter("authorization", entry.id())
                        .setParameter("price", price)
                        .setParameter("venueShare", entry.shares().venue())
                        .setParameter("programmesShare", entry.shares().funded())
                        .setParameter("holderShare", entry.shares().holder())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// It is of another slot now, for which card-service said yes anew, and held the price.
    void move(UUID id, UUID slot, KeptEntry entry) {
        entities.createNativeQuery("""
                        update booking set slot_id = :slot, check_id = :check, authorization_id = :authorization,
                            price = :price, venue_share = :venueShare, programmes_share = :programmesShare,
                            holder_share = :holderShare, version = version + 1
                        where id = :id""")
                .setParameter("price", entry.shares().total())
                .setParameter("venueShare", entry.shares().venue())
                .setParameter("programmesShare", entry.shares().funded())
                .setParameter("holderShare", entry.shares().holder())
                .setParameter("id", id)
                .setParameter("slot", slot)
                .setParameter("check", entry.checkId())
                .setParameter("authorization", entry.id())
                .executeUpdate();
    }

    /// It moved late: the time in which it could be given back in time stays over, whatever hours it has now.
    void keepLate(UUID id, Instant inTimeUntil) {
        entities.createNativeQuery("update booking set cancel_in_time_until = :until where id = :id")
                .setParameter("id", id)
                .setParameter("until", inTimeUntil)
                .executeUpdate();
    }

    /// It is another version now, which others have not seen.
    void raise(UUID id) {
        entities.createNativeQuery("update booking set version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// It is another person's now, with another card; false when it was used or cancelled meanwhile, or costs
    /// something else.
    boolean handOver(UUID id, String caller, UUID card, KeptEntry entry) {
        return entities.createNativeQuery("""
                        update booking set caller = :caller, card_id = :card, check_id = :check,
                            authorization_id = :authorization, venue_share = :venueShare,
                            programmes_share = :programmesShare, holder_share = :holderShare, version = version + 1
                        where id = :id and state = 'CONFIRMED' and price = :price""")
                        .setParameter("id", id)
                        .setParameter("price", entry.shares().total())
                        .setParameter("venueShare", entry.shares().venue())
                        .setParameter("programmesShare", entry.shares().funded())
                        .setParameter("holderShare", entry.shares().holder())
                        .setParameter("caller", caller)
                        .setParameter("card", card)
                        .setParameter("check", entry.checkId())
                        .setParameter("authorization", entry.id())
                        .executeUpdate()
                == 1;
    }

    /// Of a booking of a facility that would begin then.
    Limits limits(UUID facility, Instant startsAt, BookingConfig config) {
        return entities.createQuery(
                        "select f.cancelInTimeMinutes, f.cancelAtLastMinutes from Facility f where f.id = :id",
                        Object[].class)
                .setParameter("id", facility)
                .getResultStream()
                .findFirst()
                .map(row -> Limits.of(startsAt, (Integer) row[0], (Integer) row[1], config))
                .orElseThrow();
    }

    /// Whether it came of a hold of theirs, whoever has it now.
    boolean isMadeBy(String caller, UUID id, UUID hold) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from booking b join hold h on h.id = b.hold_id
                                       where b.id = :id and b.item = 0 and h.id = :hold and h.caller = :caller)""")
                .setParameter("id", id)
                .setParameter("hold", hold)
                .setParameter("caller", caller)
                .getSingleResult();
    }

    /// Several at once, in the order of their ids.
    void lockOrder(UUID order) {
        entities.createNativeQuery("select 1 from booking where order_id = :order order by id for update")
                .setParameter("order", order)
                .getResultList();
    }

    void lock(UUID id) {
        entities.createNativeQuery("select 1 from booking where id = :id for update")
                .setParameter("id", id)
                .getSingleResult();
    }

    /// CONFIRMED becomes something final, once.
    boolean end(UUID id, BookingState state) {
        return entities.createNativeQuery("""
                        update booking set state = :state, version = version + 1
                        where id = :id and state = 'CONFIRMED'""")
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .executeUpdate()
                == 1;
    }

    /// Whether its time was taken from it, so that something is proposed in its stead.
    boolean isUpForRebooking(UUID id) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from rebooking r join booking b on b.id = r.booking_id and b.slot_id = r.slot_id
                                       where b.id = :id and r.state = 'OPEN')""").setParameter("id", id).getSingleResult();
    }

    /// The people came; a place that nobody seemed to have come for counts as used when it was told late.
    boolean arrive(UUID id) {
        return entities.createNativeQuery("""
                        update booking set state = 'CHECKED_IN', version = version + 1
                        where id = :id and state in ('CONFIRMED', 'NO_SHOW', 'EXCUSED')""").setParameter("id", id).executeUpdate() == 1;
    }

    /// Whether it made its slot by choosing a time; who joined an open match did not.
    boolean isMaker(UUID id) {
        return (Boolean) entities.createNativeQuery("""
                        select i.makes_slot from hold_item i join booking b on b.hold_id = i.hold_id and b.item = i.item
                        where b.id = :id""").setParameter("id", id).getSingleResult();
    }
}
