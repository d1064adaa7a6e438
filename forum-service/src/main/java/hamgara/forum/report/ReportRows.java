package hamgara.forum.report;

import hamgara.forum.moderation.Lane;
import hamgara.forum.moderation.Rule;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps reports. Unique indexes let nobody report a text twice before somebody has decided.
@ApplicationScoped
class ReportRows implements Personal {

    private static final String REPORT = """
            select id, content_id, rule, lane, reported_at, coalesce(outcome, 'WAITING') from content_report
            """;

    private final Session database;
    private final Remains remains;

    ReportRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// By whom: a person, or an origin that is good for one day.
    record By(@Nullable String person, @Nullable String origin) {}

    /// Once since somebody last decided; the caller holds the text and has asked.
    void add(ReportView report, int round, By by, @Nullable String note, double weight) {
        database.createNativeMutationQuery("""
                        insert into content_report (id, content_id, round, reported_by_person, origin, lane, rule, note, weight,
                                                    reported_at)
                        values (:id, :content, :round, :person, :origin, :lane, :rule, :note, :weight, :at)""")
                .setParameter("id", report.id())
                .setParameter("content", report.contentId())
                .setParameter("round", round)
                .setParameter("person", by.person(), String.class)
                .setParameter("origin", by.origin(), String.class)
                .setParameter("lane", report.lane().name())
                .setParameter("rule", report.rule().name())
                .setParameter("note", note, String.class)
                .setParameter("weight", weight)
                .setParameter("at", report.reportedAt())
                .executeUpdate();
    }

    /// Also what they reported before they were forgotten.
    Optional<ReportView> made(UUID content, int round, By by) {
        return database.createNativeQuery(REPORT + """
                         where content_id = :content and round = :round
                          and (reported_by_person in (cast(:person as text), cast(:remains as text))
                               or origin = cast(:origin as text))""", Object[].class)
                .setParameter("content", content)
                .setParameter("round", round)
                .setParameter("person", by.person(), String.class)
                .setParameter("remains", by.person() == null ? null : remains.of(by.person(), content), String.class)
                .setParameter("origin", by.origin(), String.class)
                .getResultStream()
                .map(ReportRows::view)
                .findFirst();
    }

    /// Newest first.
    List<ReportView> of(String person, @Nullable UUID below, int limit) {
        return database.createNativeQuery(REPORT + """
                         where reported_by_person = :person and (cast(:below as uuid) is null or id < :below)
                        order by id desc""", Object[].class)
                .setParameter("person", person)
                .setParameter("below", below, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(ReportRows::view)
                .toList();
    }

    /// How many of the person's reports were right, and how many wrong.
    int[] record(String person) {
        Object[] row = database.createNativeQuery("""
                        select count(*) filter (where outcome = 'RIGHT'), count(*) filter (where outcome = 'WRONG')
                        from content_report where reported_by_person = :person""", Object[].class)
                .setParameter("person", person)
                .getSingleResult();
        return new int[] {((Number) row[0]).intValue(), ((Number) row[1]).intValue()};
    }

    void decided(UUID content, int round, boolean areRight) {
        database.createNativeMutationQuery(
                        "update content_report set outcome = :outcome where content_id = :content and round = :round")
                .setParameter("outcome", areRight ? "RIGHT" : "WRONG")
                .setParameter("content", content)
                .setParameter("round", round)
                .executeUpdate();
    }

    private static ReportView view(Object[] row) {
        return new ReportView(
                (UUID) row[0],
                (UUID) row[1],
                Rule.valueOf((String) row[2]),
                Lane.valueOf((String) row[3]),
                (Instant) row[4],
                (String) row[5]);
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select content_id, rule, coalesce(note, ''), reported_at from content_report
                        where reported_by_person = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("contentId", row[0], "rule", row[1], "note", row[2], "reportedAt", row[3]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("content_report", "content_id", "reported_by_person", person);
    }
}
