package hamgara.forum.search;

import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/// Lets what was written be found, from the moment the transaction that wrote it is committed. Spellings of words are
/// learned from what people are shown, and from nothing else.
@ApplicationScoped
public class SearchIndex {

    private static final String IT = "id = :id";
    private static final String OF_IT =
            "(id = :id or id in (select c.id from comment c where c.on_id = :id and c.state = 'SHOWN'))";

    private final Session database;

    SearchIndex(Session database) {
        this.database = database;
    }

    /// Enters it, or gives it other words; what nobody is shown yet is entered out of sight.
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Searchable found) {
        leaveWords(IT, found.id());
        database.createNativeMutationQuery("""
                        insert into search_item (id, kind, hall_id, county, subject, title, body, at, hidden)
                        values (:id, :kind, :hall, :county, :subject, :title, :body, :at,
                                exists (select 1 from content where id = :id and state <> 'SHOWN'))
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
        learn(IT, found.id());
    }

    /// Nobody finds it until moderators show it again, whatever words it is given meanwhile.
    void hide(@Observes ContentHidden hidden) {
        leaveWords(OF_IT, hidden.content());
        see(hidden.content(), true);
    }

    void show(@Observes ContentShown shown) {
        see(shown.content(), false);
        learn(OF_IT, shown.content());
    }

    /// What people said under it goes and comes with it.
    private void see(UUID id, boolean isHidden) {
        database.createNativeMutationQuery("update search_item set hidden = :hidden where " + OF_IT)
                .setParameter("hidden", isHidden)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Nobody finds it any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID id) {
        leaveWords(IT, id);
        database.createNativeMutationQuery("delete from search_item where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void learn(String which, UUID id) {
        database.createNativeQuery("""
                        select 1 from search_learn(coalesce((
                            select string_agg(concat_ws(' ', title, body), ' ') from search_item
                            where not hidden and\s""" + which + "), ''))", Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /// Notes the words of what is shown no more or in other words; [WordSweep] looks who else has them. Everybody notes
    /// them anew: a note that is there may be taken away by who looks before this is committed.
    private void leaveWords(String which, UUID id) {
        database.createNativeMutationQuery("""
                        insert into search_word_left (word)
                        select distinct w from search_item i
                        cross join lateral string_to_table(fa_search_key(concat_ws(' ', i.title, i.body)), ' ') w
                        where not i.hidden and exists (select 1 from search_word k where k.word = w)
                            and\s""" + which).setParameter("id", id).executeUpdate();
    }
}
