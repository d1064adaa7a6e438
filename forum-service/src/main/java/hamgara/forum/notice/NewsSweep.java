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

/// Spreads news to whoever follows what it concerns, some people at a time; any number of instances may do so. What
/// becomes of the words that people stand behind, they hear without following, also where their support ended with
/// them; a remainder of somebody who was forgotten (`x…`) hears nothing.
///
/// A piece is one transaction: the notices, and how far the news has come. Whom a piece reached is never reached again.
@ApplicationScoped
class NewsSweep {

    private static final int PIECE = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final Session database;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    NewsSweep(Session database, Halls halls, Outbox outbox, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Waiting(long id, String news, NewsKind kind, UUID object, Instant at, String toldUpTo, int people) {}

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
        Optional<Waiting> next = find(id);
        next.ifPresent(news -> {
            Object[] concerned = concerned(news);
            if (concerned == null) {
                done(news);
            } else {
                spread(news, halls.ofRecord((UUID) concerned[0]), (String) concerned[2]);
            }
        });
        return next.isPresent();
    }

    private void spread(Waiting news, HallFacts hall, String keys) {
        Instant now = clock.instant();
        Object[] told = database.createNativeQuery("""
            with concerned as (
                select f.person from follow f
                where f.key = any(string_to_array(:keys, ' ')) and f.followed_at <= :at
                union all
                select s.person from proposal_support s
                join proposal p on p.id = s.proposal_id
                join hall_policy h on h.hall_id = p.hall_id and h.version = p.policy_version
                where :supporters and s.proposal_id = :object and s.supported_at <= :at
                  and s.person not like 'x%'
                  and (s.state in ('ACTIVE', 'CONDITIONAL')
                       or (s.state = 'WITHDRAWN' and s.version_seen = p.text_version - 1
                           and h.terms ->> 'afterSupport' = 'RESET'))),
            piece as (
                select distinct f.person from concerned f
                where f.person > :after
                  and (:open or exists (select from hall_member m
                                        where m.hall_id = :hall and m.person = f.person))
                order by f.person limit :limit),
            -- whoever is being forgotten in this moment hears nothing any more
            followers as materialized (
                select f.person from follow f join piece p on p.person = f.person
                where f.key = any(string_to_array(:keys, ' ')) and f.followed_at <= :at
                for key share of f),
            supporters as materialized (
                select s.person from proposal_support s join piece p on p.person = s.person
                where :supporters and s.proposal_id = :object and s.supported_at <= :at
                for key share of s),
            paced as (
                select p.person, coalesce(s.pace, 'AT_ONCE') as pace
                from (select person from followers union select person from supporters) p
                left join notice_setting s on s.person = p.person),
            told as (
                insert into notice (id, news_id, person, kind, object, hall_id, news, happened_at, pace, due_at)
                select uuidv7(), :news, person, :kind, :object, :hall, :word, :at, pace,
                       case pace when 'AT_ONCE' then cast(:now as timestamptz)
                                 when 'DAILY' then cast(:daily as timestamptz)
                                 else cast(:weekly as timestamptz) end
                from paced where pace <> 'OFF'
                on conflict (news_id, person) do nothing returning pace),
            digests as (
                insert into digest_due (pace, due_at)
                select distinct pace, case pace when 'DAILY' then cast(:daily as timestamptz)
                                                else cast(:weekly as timestamptz) end
                from told where pace <> 'AT_ONCE'
                on conflict do nothing)
            select (select count(*) from piece), (select max(person) from piece), (select count(*) from told)
            """, Object[].class)
                .setParameter("keys", keys)
                .setParameter("supporters", NewsKind.isForSupporters(news.news()))
                .setParameter("after", news.toldUpTo())
                .setParameter("open", hall.visibility() != HallFacts.Visibility.PRIVATE)
                .setParameter("hall", hall.id())
                .setParameter("limit", PIECE)
                .setParameter("news", news.id())
                .setParameter("kind", news.kind().name())
                .setParameter("object", news.object())
                .setParameter("word", news.news())
                .setParameter("at", news.at())
                .setParameter("now", now)
                .setParameter("daily", Pace.DAILY.dueAfter(now))
                .setParameter("weekly", Pace.WEEKLY.dueAfter(now))
                .getSingleResult();
        int people = news.people() + ((Number) told[2]).intValue();
        if (((Number) told[0]).intValue() == PIECE) {
            goOn(news, (String) told[1], people);
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

    private Optional<Waiting> find(long id) {
        return database.createNativeQuery("""
                        select id, news, kind, object, happened_at, told_up_to, people from news
                        where id = :id for update skip locked""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Waiting(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        NewsKind.valueOf((String) row[2]),
                        (UUID) row[3],
                        (Instant) row[4],
                        (String) row[5],
                        ((Number) row[6]).intValue()))
                .findFirst();
    }

    private Object @Nullable [] concerned(Waiting news) {
        return database.createNativeQuery(news.kind().concerned(), Object[].class)
                .setParameter("id", news.object())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void goOn(Waiting news, String upTo, int people) {
        database.createNativeMutationQuery("update news set told_up_to = :upTo, people = :people where id = :id")
                .setParameter("upTo", upTo)
                .setParameter("people", people)
                .setParameter("id", news.id())
                .executeUpdate();
    }

    private void done(Waiting news) {
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
