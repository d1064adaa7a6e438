package hamgara.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the items of agendas. Once the minutes of a session are signed a trigger refuses every change
/// of them.
@ApplicationScoped
class AgendaRows {

    private final Session database;

    AgendaRows(Session database) {
        this.database = database;
    }

    void clear(UUID session) {
        database.createNativeMutationQuery("delete from agenda_item where session_id = :session")
                .setParameter("session", session)
                .executeUpdate();
    }

    /// The live polls that are prepared for items, each with what it is about.
    List<Linked> polls(UUID session) {
        return database.createNativeQuery("""
                        select p.id, a.kind, a.title, a.proposal_id, a.resolution_id
                        from live_poll p join agenda_item a on a.id = p.item_id
                        where a.session_id = :session order by p.id""", Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .map(row -> new Linked((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], (UUID) row[4]))
                .toList();
    }

    record Linked(
            UUID poll,
            String kind,
            String title,
            @Nullable UUID proposal,
            @Nullable UUID resolution) {}

    /// Leads a poll to the same item of an agenda that was written again.
    void link(UUID session, Linked linked) {
        database.createNativeMutationQuery("""
                        update live_poll set item_id = (
                            select a.id from agenda_item a
                            where a.session_id = :session and a.kind = :kind and a.title = :title
                              and a.proposal_id is not distinct from :proposal
                              and a.resolution_id is not distinct from :resolution
                            order by a.id limit 1)
                        where id = :poll""")
                .setParameter("session", session)
                .setParameter("kind", linked.kind())
                .setParameter("title", linked.title())
                .setParameter("proposal", linked.proposal(), UUID.class)
                .setParameter("resolution", linked.resolution(), UUID.class)
                .setParameter("poll", linked.poll())
                .executeUpdate();
    }

    void add(UUID session, AgendaItemFacts item) {
        database.createNativeMutationQuery("""
                        insert into agenda_item (id, session_id, parent, no, minutes, kind, lang, title, proposal_id,
                                                 resolution_id)
                        values (:id, :session, :parent, :no, :minutes, :kind, :lang, :title, :proposal, :resolution)""")
                .setParameter("id", item.id())
                .setParameter("session", session)
                .setParameter("parent", item.parent(), UUID.class)
                .setParameter("no", item.no())
                .setParameter("minutes", item.minutes())
                .setParameter("kind", item.kind().name())
                .setParameter("lang", item.lang())
                .setParameter("title", item.title())
                .setParameter("proposal", item.proposal(), UUID.class)
                .setParameter("resolution", item.resolution(), UUID.class)
                .executeUpdate();
    }

    /// In their order, with their parts.
    List<AgendaItemFacts> of(UUID session) {
        return database.createNativeQuery("""
                        select a.id, a.parent, a.no, a.minutes, a.kind, a.lang, a.title, a.proposal_id,
                               a.resolution_id
                        from agenda_item a left join agenda_item p on p.id = a.parent
                        where a.session_id = :session
                        order by coalesce(p.no, a.no), a.parent nulls first, a.no""", Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .map(row -> new AgendaItemFacts(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        AgendaItemFacts.Kind.valueOf((String) row[4]),
                        (String) row[5],
                        (String) row[6],
                        (UUID) row[7],
                        (UUID) row[8]))
                .toList();
    }
}
