package hamgara.venue.lottery;

import hamgara.kit.ids.Ids;
import hamgara.venue.draw.Draw;
import hamgara.venue.draw.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Fixes the entries of a lottery as tickets, and puts the drawn ones into the line of the slot.
@ApplicationScoped
class TicketRepository {

    private static final int LOSSES_AT_MOST = 3;
    private static final int LOSSES_OF_DAYS = 183;

    private final EntityManager entities;

    TicketRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// One whose slot began before the draw.
    record Undrawn(String caller, int party) {}

    /// A loss is a draw of the same venue that gave no places, neither at once nor from the line afterwards.
    void weigh(UUID lottery) {
        entities.createNativeQuery("""
                        update lottery_entry e set version = e.version + 1, weight = 1 + l.weight_per_loss * least(:most, (
                            select count(*) from lottery_entry lost
                                join lottery past on past.id = lost.lottery_id
                                left join waiting_entry w on w.id = lost.waiting_id
                            where lost.caller = e.caller and past.venue_id = l.venue_id and past.state = 'DRAWN'
                              and past.drawn_at > clock_timestamp() - :days * interval '1 day'
                              and not lost.withdrawn and not lost.won and lost.hold_id is null
                              and (w.state is null or w.state in ('WAITING', 'SKIPPED', 'UNSERVED'))))
                        from lottery l
                        where l.id = :lottery and e.lottery_id = l.id and not e.withdrawn""")
                .setParameter("lottery", lottery)
                .setParameter("most", LOSSES_AT_MOST)
                .setParameter("days", LOSSES_OF_DAYS)
                .executeUpdate();
    }

    /// All of a closed lottery, in the order of their text.
    List<Ticket> tickets(UUID lottery) {
        List<?> rows =
                entities.createNativeQuery("""
                        select ticket, party, weight from lottery_entry
                        where lottery_id = :lottery and not withdrawn order by cast(ticket as text) collate "C\"""").setParameter("lottery", lottery).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Ticket((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /// Everybody stands in the line of the slot as drawn; answers the entries of the line whose tickets won, in that
    /// order. The slot is locked.
    List<UUID> lineUp(UUID lottery, UUID slot, Draw draw) {
        var winners = new ArrayList<UUID>();
        for (Draw.Drawn drawn : draw.order()) {
            UUID waiting = Ids.next();
            entities.createNativeQuery("""
                            insert into waiting_entry (id, slot_id, caller, card_id, party, least, created_at, queued_at,
                                                       state)
                            select :waiting, :slot, e.caller, e.card_id, e.party, e.party, e.entered_at,
                                   l.drawn_at + :place * interval '1 microsecond', 'WAITING'
                            from lottery_entry e join lottery l on l.id = e.lottery_id where e.ticket = :ticket""")
                    .setParameter("waiting", waiting)
                    .setParameter("slot", slot)
                    .setParameter("place", drawn.place())
                    .setParameter("ticket", drawn.ticket().ticket())
                    .executeUpdate();
            entities.createNativeQuery("""
                            update lottery_entry set place = :place, won = :won, waiting_id = :waiting,
                                version = version + 1
                            where ticket = :ticket""")
                    .setParameter("place", drawn.place())
                    .setParameter("won", drawn.won())
                    .setParameter("waiting", waiting)
                    .setParameter("ticket", drawn.ticket().ticket())
                    .executeUpdate();
            if (drawn.won()) {
                winners.add(waiting);
            }
        }
        entities.createNativeQuery("update slot set waiting = waiting + :entries where id = :slot")
                .setParameter("entries", draw.order().size())
                .setParameter("slot", slot)
                .executeUpdate();
        return winners;
    }

    /// Notes the drawn order of a lottery of a series; answers how many tickets won.
    int order(Draw draw) {
        for (Draw.Drawn drawn : draw.order()) {
            entities.createNativeQuery("""
                            update lottery_entry set place = :place, won = :won, version = version + 1
                            where ticket = :ticket""")
                    .setParameter("place", drawn.place())
                    .setParameter("won", drawn.won())
                    .setParameter("ticket", drawn.ticket().ticket())
                    .executeUpdate();
        }
        return (int) draw.order().stream().filter(Draw.Drawn::won).count();
    }

    List<Undrawn> undrawn(UUID lottery) {
        List<?> rows = entities.createNativeQuery(
                        "select caller, party from lottery_entry where lottery_id = :lottery and not withdrawn")
                .setParameter("lottery", lottery)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Undrawn((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
