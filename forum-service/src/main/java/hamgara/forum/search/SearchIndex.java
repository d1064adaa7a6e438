package hamgara.forum.search;

import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/// Lets what was written be found, from the moment the transaction that wrote it is committed.
@ApplicationScoped
public class SearchIndex {

    private final Session database;

    SearchIndex(Session database) {
        this.database = database;
    }

    /// Enters it, or gives it other words.
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Searchable found) {
        database.createNativeMutationQuery("""
                        insert into search_item (id, kind, hall_id, county, subject, title, body, at)
                        values (:id, :kind, :hall, :county, :subject, :title, :body, :at)
                        on conflict (id) do update
                        set subject = excluded.subject, title = excluded.title, body = excluded.body""")
                .setParameter("id", found.id())
                .setParameter("kind", found.kind().name())
                .setParameter("hall", found.hall())
                .setParameter("county", found.county())
                .setParameter("subject", found.subject(), String.class)
                .setParameter("title", found.title(), String.class)
                .setParameter("body", found.body())
                .setParameter("at", found.at())
                .executeUpdate();
        String told = found.title() == null ? found.body() : found.title() + " " + found.body();
        database.createNativeQuery("select 1 from search_learn(:told)", Integer.class)
                .setParameter("told", told)
                .getResultList();
    }

    /// Nobody finds it until moderators show it again, whatever words it is given meanwhile.
    void hide(@Observes ContentHidden hidden) {
        see(hidden.content(), true);
    }

    void show(@Observes ContentShown shown) {
        see(shown.content(), false);
    }

    /// What people said under it goes and comes with it.
    private void see(UUID id, boolean isHidden) {
        database.createNativeMutationQuery("""
                        update search_item set hidden = :hidden
                        where id = :id or id in (select c.id from comment c where c.on_id = :id and c.state = 'SHOWN')""")
                .setParameter("hidden", isHidden)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Nobody finds it any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID id) {
        database.createNativeMutationQuery("delete from search_item where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
