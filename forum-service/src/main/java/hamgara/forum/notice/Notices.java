package hamgara.forum.notice;

import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Personal;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Shows people what they were told, and keeps how they want to hear.
///
/// What was told of a hall that a person may know of no more is told no more either.
@ApplicationScoped
class Notices implements Personal {

    private static final String MAY_KNOW = " and hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[])) ";

    private final Session database;
    private final Halls halls;
    private final Clock clock;

    Notices(Session database, Halls halls, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.clock = clock;
    }

    /// The newest first; of one digest alone when asked.
    List<NoticeView> list(String person, @Nullable Instant digest, Instant beforeDue, UUID beforeId, int limit) {
        NoticeSettingsView settings = settings(person);
        return database.createNativeQuery("""
                        select id, kind, object, hall_id, news, happened_at, due_at from notice
                        where person = :person and due_at <= :now and (due_at, id) < (:beforeDue, :beforeId)
                          and (cast(:digest as timestamptz) is null or (due_at = :digest and pace <> 'AT_ONCE'))""" + MAY_KNOW + "order by due_at desc, id desc limit :limit", Object[].class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .setParameter("beforeDue", beforeDue)
                .setParameter("beforeId", beforeId)
                .setParameter("digest", digest, Instant.class)
                .setParameter("unseen", unseen())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> view(row, settings))
                .toList();
    }

    /// The newest first.
    List<NoticeDigestView> digests(String person, Instant before, int limit) {
        return database.createNativeQuery(
                        """
                        select due_at, pace, count(*), count(distinct object) from notice
                        where person = :person and pace <> 'AT_ONCE' and due_at <= :now and due_at < :before""" + MAY_KNOW + "group by due_at, pace order by due_at desc limit :limit", Object[].class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .setParameter("before", before)
                .setParameter("unseen", unseen())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new NoticeDigestView(
                        (Instant) row[0],
                        Jalali.of((Instant) row[0]),
                        Pace.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /// The mark never goes back, nor ahead of the present.
    @Transactional
    NoticeSettingsView read(String person, Instant until) {
        Instant now = clock.instant();
        database.createNativeMutationQuery("""
                        insert into notice_setting (person, pace, lang, read_until)
                        values (:person, 'AT_ONCE', 'fa', least(cast(:until as timestamptz), cast(:now as timestamptz)))
                        on conflict (person) do update
                            set read_until = greatest(notice_setting.read_until, excluded.read_until)""")
                .setParameter("person", person)
                .setParameter("until", until)
                .setParameter("now", now)
                .executeUpdate();
        return settings(person);
    }

    NoticeSettingsView settings(String person) {
        return database.createNativeQuery(
                        "select pace, lang, read_until from notice_setting where person = :person", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new NoticeSettingsView(Pace.valueOf((String) row[0]), (String) row[1], (Instant) row[2]))
                .findFirst()
                .orElseGet(() -> new NoticeSettingsView(Pace.AT_ONCE, "fa", null));
    }

    /// What already waits for a digest follows the new pace.
    @Transactional
    NoticeSettingsView set(String person, NewNoticeSettings request) {
        Instant now = clock.instant();
        database.createNativeMutationQuery("""
                        insert into notice_setting (person, pace, lang) values (:person, :pace, :lang)
                        on conflict (person) do update set pace = excluded.pace, lang = excluded.lang""")
                .setParameter("person", person)
                .setParameter("pace", request.digest().name())
                .setParameter("lang", request.lang())
                .executeUpdate();
        if (request.digest() == Pace.OFF) {
            database.createNativeMutationQuery("delete from notice where person = :person and due_at > :now")
                    .setParameter("person", person)
                    .setParameter("now", now)
                    .executeUpdate();
        } else {
            wait(person, request.digest(), now);
        }
        return settings(person);
    }

    private void wait(String person, Pace pace, Instant now) {
        int waiting = database.createNativeMutationQuery("""
                        update notice set due_at = :due, pace = :pace where person = :person and due_at > :now""")
                .setParameter("due", pace.dueAfter(now))
                .setParameter("pace", pace.name())
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        if (waiting > 0 && pace != Pace.AT_ONCE) {
            database.createNativeMutationQuery(
                            "insert into digest_due (pace, due_at) values (:pace, :due) on conflict do nothing")
                    .setParameter("pace", pace.name())
                    .setParameter("due", pace.dueAfter(now))
                    .executeUpdate();
        }
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select kind, object, news, happened_at from notice
                        where person = :person order by happened_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> {
                    Map<String, Object> notice = new LinkedHashMap<>();
                    notice.put("kind", row[0]);
                    notice.put("objectId", row[1]);
                    notice.put("news", row[2]);
                    notice.put("happenedAt", row[3]);
                    return notice;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        database.createNativeMutationQuery("delete from notice_setting where person = :person")
                .setParameter("person", person)
                .executeUpdate();
        return database.createNativeMutationQuery("delete from notice where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private String unseen() {
        return halls.unseen().stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static NoticeView view(Object[] row, NoticeSettingsView settings) {
        NewsKind kind = NewsKind.valueOf((String) row[1]);
        String news = (String) row[4];
        Instant dueAt = (Instant) row[6];
        return new NoticeView(
                (UUID) row[0],
                kind,
                (UUID) row[2],
                (UUID) row[3],
                news,
                NewsWords.of(news, kind, settings.lang()),
                (Instant) row[5],
                dueAt,
                settings.readUntil() != null && !dueAt.isAfter(settings.readUntil()));
    }
}
