package hamgara.forum.manipulation;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Counts whom a cohort has, out of supports and votes, and keeps what was worked out.
@ApplicationScoped
class ManipulationRows implements Personal {

    /// Who is one of the cohort: two columns of an instant, the deed and the first appearance.
    private static final String IN_COHORT = """
             (cast(:days as int) is null or (p.first_seen_at is not null
                 and d.at - p.first_seen_at < make_interval(days => cast(:days as int))))
             and (cast(:from as timestamptz) is null or (d.at >= :from and d.at < :until))""";

    private final Session database;
    private final Remains remains;

    ManipulationRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// How many support a proposal, the line it needs, and how many of them are of the cohort.
    record Supporters(int all, int line, int ofCohort) {}

    Supporters supporters(UUID proposal, NewManipulationReport.Cohort cohort) {
        Object[] row = bound(database.createNativeQuery("""
                        select o.supporters, o.support_line,
                               (select count(*) from (select person, supported_at as at from proposal_support
                                                      where proposal_id = o.id and state = 'ACTIVE') d
                                left join participant p using (person) where""" + IN_COHORT + """
                        ) from proposal o where o.id = :id""", Object[].class), cohort)
                .setParameter("id", proposal)
                .getSingleResult();
        return new Supporters(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    /// Numbers of the voters of a cohort.
    Set<Long> voters(UUID conversation, NewManipulationReport.Cohort cohort) {
        return new HashSet<>(bound(database.createNativeQuery("""
                        select d.no from (select v.no, v.person, min(o.voted_at) as at
                                          from opinion_voter v
                                          join opinion_vote o on o.conversation_id = v.conversation_id
                                                             and o.voter_no = v.no
                                          where v.conversation_id = :id group by v.no, v.person) d
                        left join participant p using (person) where""" + IN_COHORT, Long.class), cohort)
                .setParameter("id", conversation)
                .getResultList());
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, NewManipulationReport.Cohort cohort) {
        @Nullable Instant from = cohort.hour();
        return query.setParameter("days", cohort.newerThanDays(), Integer.class)
                .setParameter("from", from, Instant.class)
                .setParameter("until", from == null ? null : from.plus(Duration.ofHours(1)), Instant.class);
    }

    void add(ManipulationView report, String county, String person, String body) {
        database.createNativeMutationQuery("""
                        insert into manipulation_report (id, hall_id, county, made_by_person, made_at, body)
                        values (:id, :hall, :county, :person, :at, :body)""")
                .setParameter("id", report.id())
                .setParameter("hall", report.hallId())
                .setParameter("county", county)
                .setParameter("person", person)
                .setParameter("at", report.madeAt())
                .setParameter("body", body)
                .executeUpdate();
    }

    /// County and body.
    Optional<String[]> find(UUID id) {
        return database.createNativeQuery("select county, body from manipulation_report where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1]})
                .findFirst();
    }

    @Override
    public String name() {
        return "manipulationReports";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, hall_id, made_at from manipulation_report
                        where made_by_person = :person order by made_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("id", row[0], "hallId", row[1], "madeAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("manipulation_report", "id", "made_by_person", person);
    }
}
