package hamgara.forum.agenda;

import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import hamgara.forum.session.SessionMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/// Lets sessions to which people were invited be found, by their names and by what is on their agenda.
@ApplicationScoped
class SessionWords {

    private final SearchIndex index;
    private final Session database;

    SessionWords(SearchIndex index, Session database) {
        this.index = index;
        this.database = database;
    }

    void follow(@Observes SessionMoved moved) {
        put(moved.session());
    }

    void put(UUID session) {
        database.createNativeQuery("""
                        select s.hall_id, s.county, s.name_fa, s.announced_at,
                               concat_ws(' ', s.name_ar, s.name_en,
                                         (select string_agg(a.title, ' ' order by a.no) from agenda_item a
                                          where a.session_id = s.id))
                        from hall_session s
                        where s.id = :id and s.state <> 'DRAFT' and s.announced_at is not null""", Object[].class)
                .setParameter("id", session)
                .getResultStream()
                .map(row -> new Searchable(
                        SearchKind.SESSION,
                        session,
                        (UUID) row[0],
                        (String) row[1],
                        null,
                        (String) row[2],
                        (String) row[4],
                        (Instant) row[3]))
                .forEach(index::put);
    }
}
