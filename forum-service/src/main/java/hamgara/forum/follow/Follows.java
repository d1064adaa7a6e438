package hamgara.forum.follow;

import hamgara.forum.follow.FollowRefusal.FollowsFull;
import hamgara.forum.follow.FollowRefusal.NotFollowed;
import hamgara.forum.follow.FollowRefusal.NothingToFollow;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Personal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps what people follow. It is nobody's business but theirs: no list, number or event tells who follows what.
@ApplicationScoped
class Follows implements Personal {

    private static final int MOST = 1_000;

    private final Session database;
    private final Halls halls;
    private final Clock clock;

    Follows(Session database, Halls halls, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.clock = clock;
    }

    @Transactional
    FollowView follow(String person, FollowKind kind, String id) {
        requireKnown(kind, id);
        database.createNativeMutationQuery("""
                        insert into follow (person, kind, object, followed_at)
                        select :person, :kind, :object, :at
                        where (select count(*) from follow where person = :person) < :most
                        on conflict do nothing""")
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("object", id)
                .setParameter("at", clock.instant())
                .setParameter("most", MOST)
                .executeUpdate();
        return find(person, kind, id).orElseThrow(() -> new FollowsFull(MOST));
    }

    FollowView show(String person, FollowKind kind, String id) {
        return find(person, kind, id).orElseThrow(NotFollowed::new);
    }

    @Transactional
    void leave(String person, FollowKind kind, String id) {
        database.createNativeMutationQuery(
                        "delete from follow where person = :person and kind = :kind and object = :object")
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("object", id)
                .executeUpdate();
    }

    /// By kind and id.
    List<FollowView> list(String person, @Nullable String afterKind, String afterId, int limit) {
        return database.createNativeQuery("""
                        select kind, object, followed_at from follow
                        where person = :person and (kind, object) > (:kind, :object)
                        order by kind, object limit :limit""", Object[].class)
                .setParameter("person", person)
                .setParameter("kind", afterKind == null ? "" : afterKind)
                .setParameter("object", afterId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(Follows::view)
                .toList();
    }

    @Override
    public String name() {
        return "follows";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery(
                        "select kind, object, followed_at from follow where person = :person order by followed_at, kind, object",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("kind", row[0], "id", row[1], "followedAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from follow where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private void requireKnown(FollowKind kind, String id) {
        List<UUID> where = kind.canBe(id)
                ? database.createNativeQuery(kind.hall(), UUID.class)
                        .setParameter("id", id)
                        .getResultList()
                : List.of();
        boolean isKnown = !where.isEmpty()
                && (where.getFirst() == null || halls.known(where.getFirst()).isPresent());
        if (!isKnown) {
            throw new NothingToFollow();
        }
    }

    private Optional<FollowView> find(String person, FollowKind kind, String id) {
        return database.createNativeQuery("""
                        select kind, object, followed_at from follow
                        where person = :person and kind = :kind and object = :object""", Object[].class)
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("object", id)
                .getResultStream()
                .map(Follows::view)
                .findFirst();
    }

    private static FollowView view(Object[] row) {
        return new FollowView(FollowKind.valueOf((String) row[0]), (String) row[1], (Instant) row[2]);
    }
}
