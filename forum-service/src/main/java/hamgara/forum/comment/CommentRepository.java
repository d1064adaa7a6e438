package hamgara.forum.comment;

import hamgara.forum.comment.CommentRefusal.ParentElsewhere;
import hamgara.forum.comment.CommentRefusal.ThreadTooDeep;
import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps comments, gives them their places, and counts what a thread shows.
///
/// Whoever changes a thread holds its row first and rows of comments after it, so that nobody waits for
/// each other.
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    static final int DEEPEST = 63;

    /// The next place below the parent, or among those that answer none. Nobody is given the same.
    Place place(Ground ground, @Nullable UUID parent) {
        long root = getSession()
                .createNativeQuery("""
                        insert into thread (on_id, on_kind, hall_id, roots) values (:on, :kind, :hall, :root)
                        on conflict (on_id) do update set roots = thread.roots + :root
                        returning roots""", Long.class)
                .setParameter("on", ground.id())
                .setParameter("kind", ground.kind().name())
                .setParameter("hall", ground.hall().id())
                .setParameter("root", parent == null ? 1L : 0L)
                .getSingleResult();
        return parent == null ? new Place(placed("", root), 0) : below(ground.id(), parent);
    }

    private Place below(UUID on, UUID parent) {
        Object[] above = getSession()
                .createNativeQuery(
                        "update comment set replies = replies + 1 where id = :parent and on_id = :on returning replies, path, depth",
                        Object[].class)
                .setParameter("parent", parent)
                .setParameter("on", on)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ParentElsewhere().at("/parentId"));
        int depth = ((Number) above[2]).intValue() + 1;
        if (depth > DEEPEST) {
            throw new ThreadTooDeep(DEEPEST);
        }
        return new Place(placed((String) above[1], ((Number) above[0]).longValue()), depth);
    }

    private String placed(String above, long number) {
        return above
                + getSession()
                        .createNativeQuery("select comment_place(:number)", String.class)
                        .setParameter("number", number)
                        .getSingleResult();
    }

    /// Counts one more or one less that the thread shows.
    void count(UUID on, CommentKind kind, int by) {
        String column = kind.name().toLowerCase(Locale.ROOT);
        getSession()
                .createNativeMutationQuery("update thread set " + column + " = " + column + " + :by where on_id = :on")
                .setParameter("by", by)
                .setParameter("on", on)
                .executeUpdate();
    }

    /// The comment, held with its thread.
    Optional<Comment> locked(UUID id) {
        getSession()
                .createNativeQuery(
                        "select 1 from thread where on_id = (select on_id from comment where id = :id) for update",
                        Integer.class)
                .setParameter("id", id)
                .getResultList();
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// Each before its answers; the page begins after this path.
    List<Comment> inThread(UUID on, String after, int limit) {
        return find("onId = ?1 and path > ?2 order by path", on, after)
                .page(0, limit)
                .list();
    }

    List<Comment> newest(UUID on, @Nullable UUID before, int limit) {
        var query = before == null
                ? find("onId = ?1 order by id desc", on)
                : find("onId = ?1 and id < ?2 order by id desc", on, before);
        return query.page(0, limit).list();
    }

    /// What answers one comment directly, oldest first.
    List<Comment> answers(UUID parent, String after, int limit) {
        return find("parentId = ?1 and path > ?2 order by path", parent, after)
                .page(0, limit)
                .list();
    }

    /// What answers none and is shown, oldest first.
    List<Comment> roots(UUID on, String after, int limit) {
        return find("onId = ?1 and depth = 0 and path > ?2 and state = ?3 order by path", on, after, CommentState.SHOWN)
                .page(0, limit)
                .list();
    }

    /// What the thread shows of each kind, in the order of the kinds.
    long[] numbers(UUID on) {
        return getSession()
                .createNativeQuery(
                        "select improve, evidence, capacity_offer, concern_with_alternative from thread where on_id = :on",
                        Object[].class)
                .setParameter("on", on)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    long[] numbers = new long[row.length];
                    for (int i = 0; i < row.length; i++) {
                        numbers[i] = ((Number) row[i]).longValue();
                    }
                    return numbers;
                })
                .orElse(new long[CommentKind.values().length]);
    }

    /// True for one of all who thank at once in the name of one person.
    boolean thank(UUID comment, String person, Instant at) {
        boolean isFirst = getSession()
                        .createNativeMutationQuery("""
                        insert into comment_thanks (comment_id, person, thanked_at) values (:comment, :person, :at)
                        on conflict do nothing""")
                        .setParameter("comment", comment)
                        .setParameter("person", person)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
        if (isFirst) {
            thanked(comment, 1);
        }
        return isFirst;
    }

    void takeThanksBack(UUID comment, String person) {
        int gone = getSession()
                .createNativeMutationQuery(
                        "delete from comment_thanks where comment_id = :comment and person = :person")
                .setParameter("comment", comment)
                .setParameter("person", person)
                .executeUpdate();
        if (gone > 0) {
            thanked(comment, -1);
        }
    }

    boolean hasThanked(UUID comment, String person) {
        return !getSession()
                .createNativeQuery(
                        "select 1 from comment_thanks where comment_id = :comment and person = :person", Integer.class)
                .setParameter("comment", comment)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private void thanked(UUID comment, int by) {
        getSession()
                .createNativeMutationQuery("update comment set thanks = thanks + :by where id = :comment")
                .setParameter("by", by)
                .setParameter("comment", comment)
                .executeUpdate();
    }
}
