package hamgara.forum.search;

import hamgara.forum.sweep.InTurn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/// Forgets words that no text has any more that is shown.
@ApplicationScoped
class WordSweep {

    private static final int PIECE = 200;

    private static final String GONE =
            "word = any (string_to_array(:words, ' ')) and not search_is_shown(word, cast(array[] as uuid[]))";

    private final Session database;

    WordSweep(Session database) {
        this.database = database;
    }

    @Scheduled(
            every = "{hamgara.forum.word-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "word-sweep")
    void sweep() {
        InTurn.alone("pieces of the words that were left", () -> {
            while (QuarkusTransaction.requiringNew().call(this::piece)) {}
        });
    }

    /// Notes are taken away before anybody looks: who left them is committed and seen, and who leaves the same words
    /// later has notes of their own.
    ///
    /// The lock of the list waits for everybody who just learns words, and keeps others from it meanwhile: nobody
    /// relies on a word that goes. It holds nothing before it that anybody waits for, gives up soon, and is taken
    /// only where there is something to forget.
    private boolean piece() {
        List<String> left = taken();
        String words = String.join(" ", left);
        if (someAreGone(words)) {
            database.createNativeMutationQuery("set local lock_timeout = '2s'").executeUpdate();
            database.createNativeMutationQuery("lock table search_word in share row exclusive mode")
                    .executeUpdate();
            database.createNativeMutationQuery("delete from search_word where " + GONE)
                    .setParameter("words", words)
                    .executeUpdate();
        }
        return left.size() == PIECE;
    }

    private List<String> taken() {
        return database.createNativeQuery("""
                        delete from search_word_left where no = any (array(
                            select no from search_word_left order by no limit :most for update skip locked))
                        returning word""", String.class)
                .setParameter("most", PIECE)
                .getResultList();
    }

    private boolean someAreGone(String words) {
        return !database.createNativeQuery("select word from search_word where " + GONE + " limit 1", String.class)
                .setParameter("words", words)
                .getResultList()
                .isEmpty();
    }
}
