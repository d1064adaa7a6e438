package hamgara.forum.notice;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Spreads news to whoever is to hear it, some people at a time; any number of instances may do so.
///
/// A piece is one transaction: the notices, and how far the news has come. Whom a piece reached is never reached again.
@ApplicationScoped
class NewsSweep {

    private static final int PIECE = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final Session database;
    private final Hearers hearers;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    NewsSweep(Session database, Hearers hearers, Halls halls, Outbox outbox, Clock clock) {
        this.database = database;
        this.hearers = hearers;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.news-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "news-sweep")
    void sweep() {
        InTurn.alone("stages of the spreading of news", this::spreadAll);
        InTurn.alone("stages of the spreading of news", () -> {
            while (QuarkusTransaction.requiringNew().call(this::tellDigests)) {}
        });
        InTurn.alone("stages of the spreading of news", () -> {
            while (QuarkusTransaction.requiringNew().call(this::forgetOld) == PIECE) {}
        });
    }

    /// News that cannot be spread is left until the next time: what happened after it is told all the same.
    private void spreadAll() {
        long after = 0;
        for (List<Long> ids = waiting(after); !ids.isEmpty(); ids = waiting(after)) {
            for (long id : ids) {
                after = id;
                try {
                    while (QuarkusTransaction.requiringNew().call(() -> spread(id))) {}
                } catch (RuntimeException e) {
                    Log.errorf(e, "News %d could not be spread and is tried again", id);
                }
            }
        }
    }

    private List<Long> waiting(long after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select id from news where id > :after order by id limit :limit", Long.class)
                        .setParameter("after", after)
                        .setParameter("limit", PIECE)
                        .getResultList());
    }

    /// False when there is no more of it to spread here.
    private boolean spread(long id) {
        Optional<WaitingNews> next = find(id);
        next.ifPresent(news -> {
            Object[] concerned = concerned(news);
            if (concerned == null) {
                done(news);
            } else {
                spread(news, halls.ofRecord((UUID) concerned[0]), (String) concerned[2], (UUID) concerned[3]);
            }
        });
        return next.isPresent();
    }

    private void spread(WaitingNews news, HallFacts hall, String keys, @Nullable UUID proposal) {
        Hearers.Piece piece = hearers.tell(news, hall, keys, proposal);
        int people = news.people() + piece.told();
        if (piece.isFull()) {
            goOn(news, piece.upTo(), people);
            return;
        }
        done(news);
        if (people > 0) {
            outbox.append(new NoticeEvent.NoticesReady(
                    Ids.next(),
                    news.kind(),
                    news.object(),
                    news.news(),
                    hall.id(),
                    hall.county(),
                    shown(people, hall.policy().terms()),
                    hall.privateOrNull()));
        }
    }

    private Optional<WaitingNews> find(long id) {
        return database.createNativeQuery("""
                        select id, news, kind, object, happened_at, text_version, giving, told_up_to, people
                        from news
                        where id = :id for update skip locked""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new WaitingNews(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        NewsKind.valueOf((String) row[2]),
                        (UUID) row[3],
                        (Instant) row[4],
                        (Integer) row[5],
                        (UUID) row[6],
                        (String) row[7],
                        ((Number) row[8]).intValue()))
                .findFirst();
    }

    private Object @Nullable [] concerned(WaitingNews news) {
        return database.createNativeQuery(news.kind().concerned(), Object[].class)
                .setParameter("id", news.object())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void goOn(WaitingNews news, String upTo, int people) {
        database.createNativeMutationQuery("update news set told_up_to = :upTo, people = :people where id = :id")
                .setParameter("upTo", upTo)
                .setParameter("people", people)
                .setParameter("id", news.id())
                .executeUpdate();
    }

    private void done(WaitingNews news) {
        database.createNativeMutationQuery("delete from news where id = :id")
                .setParameter("id", news.id())
                .executeUpdate();
    }

    private boolean tellDigests() {
        Optional<Object[]> due = database.createNativeQuery("""
                        delete from digest_due where (pace, due_at) in (
                            select pace, due_at from digest_due where due_at <= :now
                            order by due_at, pace limit 1 for update skip locked)
                        returning pace, due_at""", Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
        due.ifPresent(digest -> {
            int people = database.createNativeQuery(
                            "select count(distinct person) from notice where due_at = :due and pace = :pace",
                            Long.class)
                    .setParameter("due", digest[1])
                    .setParameter("pace", digest[0])
                    .getSingleResult()
                    .intValue();
            if (people > 0) {
                outbox.append(new NoticeEvent.DigestsReady(
                        Ids.next(),
                        Pace.valueOf((String) digest[0]),
                        (Instant) digest[1],
                        shown(people, PolicyTerms.usual())));
            }
        });
        return due.isPresent();
    }

    /// What was due three months ago is no news.
    private int forgetOld() {
        return database.createNativeMutationQuery("""
                        delete from notice where id in (
                            select id from notice where due_at < :before limit :limit for update skip locked)""")
                .setParameter("before", clock.instant().minus(KEPT))
                .setParameter("limit", PIECE)
                .executeUpdate();
    }

    /// How many heard, where they are no few.
    private static @Nullable Integer shown(int people, PolicyTerms terms) {
        return people >= terms.smallestCell() ? people : null;
    }
}
