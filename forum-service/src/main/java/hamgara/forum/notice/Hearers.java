package hamgara.forum.notice;

import hamgara.forum.hall.HallFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds who is to hear a piece of news, and tells them: whoever follows what it concerns, and those it is for without
/// following. What becomes of the words that people stand behind, they hear also where their support ended with them,
/// and who left before does not; of what comes of it they hear with its authors. A remainder of somebody who was
/// forgotten (`x…`) hears nothing.
@ApplicationScoped
class Hearers {

    private static final int MOST = 500;

    private final Session database;
    private final Clock clock;

    Hearers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How far a piece reached: whom last, how many were told, and whether others may come after.
    record Piece(boolean isFull, String upTo, int told) {}

    Piece tell(WaitingNews news, HallFacts hall, String keys, @Nullable UUID proposal) {
        Instant now = clock.instant();
        boolean isPlaced = NewsKind.isForWhoGotAPlace(news.news());
        Object[] told = database.createNativeQuery("""
            with concerned as (
                select f.person from follow f
                where f.key = any(string_to_array(:keys, ' ')) and f.followed_at <= :at
                union all
                select s.person from proposal_support s
                where :supporters and s.proposal_id = cast(:proposal as uuid) and s.supported_at <= :at
                  and (s.state in ('ACTIVE', 'CONDITIONAL') or s.ended_by_version >= :version)
                union all
                -- but for whoever wrote the amendment that it is about
                select w.person from proposal p,
                    lateral (select p.author as person
                             union all
                             select c.person from coauthor c where c.proposal_id = p.id and c.left_at is null) w
                where :authors and p.id = cast(:proposal as uuid)
                  and not exists (select from amendment a where a.id = :object and a.author = w.person)
                union all
                select r.person from registration r
                where :registered and r.session_id = :object and r.channel = 'ONLINE' and r.registered_at <= :at
                  and r.state in ('CONFIRMED', 'WAITLISTED', 'CHECKED_IN')
                union all
                -- given with this news
                select r.person from registration r
                where :placed and r.session_id = :object and r.giving = cast(:giving as uuid)
                  and r.channel = 'ONLINE' and r.state in ('CONFIRMED', 'CHECKED_IN')),
            piece as (
                select distinct f.person from concerned f
                where f.person > :after and f.person not like 'x%'
                  and (:open or exists (select from hall_member m
                                        where m.hall_id = :hall and m.person = f.person))
                order by f.person limit :limit),
            -- Whoever is being forgotten in this moment hears nothing any more. What makes people hear is held in the
            -- order in which an erasure takes it, by the names of what is kept (coauthored, follows, proposals,
            -- registrations, supports), so that neither waits for the other. Each of these is read, and its rows are
            -- locked, when the union below comes to it.
            coauthors as materialized (
                select c.person from coauthor c
                where :authors and c.proposal_id = cast(:proposal as uuid) and c.left_at is null
                  and c.person in (select person from piece)
                for key share of c),
            followers as materialized (
                select f.person from follow f join piece p on p.person = f.person
                where f.key = any(string_to_array(:keys, ' ')) and f.followed_at <= :at
                for key share of f),
            authors as materialized (
                select p.author as person from proposal p
                where :authors and p.id = cast(:proposal as uuid) and p.author in (select person from piece)
                for share of p),
            registered as materialized (
                select r.person from registration r join piece p on p.person = r.person
                where (:registered or :placed) and r.session_id = :object
                for key share of r),
            supporters as materialized (
                select s.person from proposal_support s join piece p on p.person = s.person
                where :supporters and s.proposal_id = cast(:proposal as uuid) and s.supported_at <= :at
                for key share of s),
            paced as (
                select p.person, coalesce(s.pace, 'AT_ONCE') as pace
                from (select person from coauthors union select person from followers
                      union select person from authors union select person from registered
                      union select person from supporters) p
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
                .setParameter("keys", isPlaced ? "" : keys)
                .setParameter("supporters", NewsKind.isForSupporters(news.news()))
                .setParameter("proposal", proposal, UUID.class)
                .setParameter("version", news.textVersion(), Integer.class)
                .setParameter("authors", NewsKind.isForAuthors(news.news()))
                .setParameter("registered", NewsKind.isForRegistered(news.news()))
                .setParameter("placed", isPlaced)
                .setParameter("giving", news.giving(), UUID.class)
                .setParameter("after", news.toldUpTo())
                .setParameter("open", hall.visibility() != HallFacts.Visibility.PRIVATE)
                .setParameter("hall", hall.id())
                .setParameter("limit", MOST)
                .setParameter("news", news.id())
                .setParameter("kind", news.kind().name())
                .setParameter("object", news.object())
                .setParameter("word", news.news())
                .setParameter("at", news.at())
                .setParameter("now", now)
                .setParameter("daily", Pace.DAILY.dueAfter(now))
                .setParameter("weekly", Pace.WEEKLY.dueAfter(now))
                .getSingleResult();
        return new Piece(((Number) told[0]).intValue() == MOST, (String) told[1], ((Number) told[2]).intValue());
    }
}
