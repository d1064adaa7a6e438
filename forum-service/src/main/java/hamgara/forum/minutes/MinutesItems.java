package hamgara.forum.minutes;

import hamgara.forum.agenda.Agendas;
import hamgara.forum.minutes.MinutesRefusal.MinutesItemTwice;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps what minutes say of each item. A trigger refuses every change of signed ones.
@ApplicationScoped
class MinutesItems {

    private final Session database;
    private final Agendas agendas;
    private final Commitments commitments;

    MinutesItems(Session database, Agendas agendas, Commitments commitments) {
        this.database = database;
        this.agendas = agendas;
        this.commitments = commitments;
    }

    /// The caller holds the minutes, so that no two texts mix.
    void put(UUID minutes, SessionFacts session, NewMinutes request) {
        commitments.clear(minutes);
        database.createNativeMutationQuery("delete from minutes_item where minutes_id = :minutes")
                .setParameter("minutes", minutes)
                .executeUpdate();
        commitments.holdWholes(
                request.items().stream().flatMap(item -> item.taken().stream()).toList());
        Set<UUID> named = new HashSet<>();
        int taken = 0;
        for (int i = 0; i < request.items().size(); i++) {
            NewMinutes.Item item = request.items().get(i);
            String pointer = "/items/" + i;
            agendas.require(session.id(), item.itemId(), pointer + "/itemId");
            if (!named.add(item.itemId())) {
                throw new MinutesItemTwice().at(pointer + "/itemId");
            }
            database.createNativeMutationQuery("""
                            insert into minutes_item (minutes_id, item_id, outcome, no_commitment_reason)
                            values (:minutes, :item, :outcome, :reason)""")
                    .setParameter("minutes", minutes)
                    .setParameter("item", item.itemId())
                    .setParameter("outcome", Words.of(item.outcome(), request.lang(), pointer + "/outcome"))
                    .setParameter("reason", Words.orNone(item.noCommitmentReason(), request.lang()), String.class)
                    .executeUpdate();
            for (int k = 0; k < item.taken().size(); k++) {
                commitments.add(
                        new Commitments.Place(minutes, item.itemId(), ++taken, request.lang()),
                        session,
                        item.taken().get(k),
                        pointer + "/commitments/" + k);
            }
        }
    }

    /// In the order of the agenda.
    List<MinutesView.Item> of(UUID minutes) {
        return database.createNativeQuery("""
                        select i.item_id, i.outcome, i.no_commitment_reason
                        from minutes_item i join agenda_item a on a.id = i.item_id left join agenda_item p on p.id = a.parent
                        where i.minutes_id = :minutes
                        order by coalesce(p.no, a.no), a.parent nulls first, a.no""", Object[].class)
                .setParameter("minutes", minutes)
                .getResultStream()
                .map(row -> new MinutesView.Item(
                        (UUID) row[0], (String) row[1], (String) row[2], commitments.of(minutes, (UUID) row[0])))
                .toList();
    }
}
