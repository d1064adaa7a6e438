package hamgara.forum.volunteering;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps what people gave.
@ApplicationScoped
class VolunteeringRepository implements Personal {

    private static final String COLUMNS = """
            select id, person, hall_id, county, organisation_id, lang, task, hours, cast(on_day as text), state, decided_at,
                   version from volunteering""";

    private final Session database;
    private final Remains remains;

    VolunteeringRepository(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// What somebody gave.
    record Contribution(
            UUID id,
            String person,
            UUID hall,
            String county,
            @Nullable UUID organisation,
            String lang,
            String task,
            BigDecimal hours,
            LocalDate onDay,
            String state,
            @Nullable Instant decidedAt,
            long version) {}

    void add(UUID id, String person, HallFacts hall, NewContribution request, String task, String code, Instant at) {
        database.createNativeMutationQuery("""
                        insert into volunteering (id, person, hall_id, county, organisation_id, lang, task, hours, on_day,
                                                  state, certificate_digest, reported_at, version)
                        values (:id, :person, :hall, :county, :organisation, :lang, :task, :hours, :on, 'REPORTED', :code,
                                :at, 1)""")
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("hall", hall.id())
                .setParameter("county", hall.county())
                .setParameter("organisation", request.organisationId(), UUID.class)
                .setParameter("lang", request.lang())
                .setParameter("task", task)
                .setParameter("hours", request.hours())
                .setParameter("on", request.onDay())
                .setParameter("code", code)
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<Contribution> find(UUID id) {
        return rows(COLUMNS + " where id = :id", id).findFirst();
    }

    Optional<Contribution> locked(UUID id) {
        return rows(COLUMNS + " where id = :id for update", id).findFirst();
    }

    void decide(UUID id, String state, Instant at) {
        database.createNativeMutationQuery("""
                        update volunteering set state = :state, decided_at = :at, version = version + 1
                        where id = :id and state = 'REPORTED'""")
                .setParameter("state", state)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    List<Contribution> of(String person, @Nullable UUID before, int limit) {
        return database.createNativeQuery(COLUMNS + """
                         where person = :person and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", Object[].class)
                .setParameter("person", person)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(VolunteeringRepository::contribution)
                .toList();
    }

    List<Contribution> waiting(UUID hall, @Nullable UUID after, int limit) {
        return database.createNativeQuery(COLUMNS + """
                         where hall_id = :hall and state = 'REPORTED' and (cast(:after as uuid) is null or id > :after)
                        order by id""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(VolunteeringRepository::contribution)
                .toList();
    }

    Optional<Contribution> certified(String digest) {
        return database.createNativeQuery(
                        COLUMNS + " where certificate_digest = :digest and state = 'CONFIRMED'", Object[].class)
                .setParameter("digest", digest)
                .getResultStream()
                .map(VolunteeringRepository::contribution)
                .findFirst();
    }

    private Stream<Contribution> rows(String sql, UUID id) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(VolunteeringRepository::contribution);
    }

    private static Contribution contribution(Object[] row) {
        return new Contribution(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (BigDecimal) row[7],
                LocalDate.parse((String) row[8]),
                (String) row[9],
                (Instant) row[10],
                ((Number) row[11]).longValue());
    }

    @Override
    public String name() {
        return "volunteering";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return of(person, null, Integer.MAX_VALUE).reversed().stream()
                .map(found -> Map.<String, Object>of(
                        "id", found.id(),
                        "hallId", found.hall(),
                        "task", found.task(),
                        "hours", found.hours(),
                        "onDay", found.onDay(),
                        "state", found.state()))
                .toList();
    }

    /// A certificate that was handed out can still be checked.
    @Override
    public int forget(String person) {
        return remains.leave("volunteering", "id", "person", person);
    }
}
