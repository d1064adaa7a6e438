package hamgara.forum.invalidation;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/// Keeps batches and finds what they mean. A proposal of a batch is held before its supports are touched.
@ApplicationScoped
class InvalidationRows implements Personal {

    /// Supports of a batch `i` that stand.
    private static final String MEANT = """
        from proposal_support s join proposal p on p.id = s.proposal_id
        left join participant a on a.person = s.person
        where p.hall_id = i.hall_id and s.state in ('ACTIVE', 'CONDITIONAL')
          and (i.proposal_id is null or s.proposal_id = i.proposal_id)
          and (i.origin_key is null or s.origin_key = i.origin_key)
          and (i.given_from is null or s.supported_at >= i.given_from)
          and (i.given_until is null or s.supported_at < i.given_until)
          and (i.account_younger_hours is null
               or a.first_seen_at > s.supported_at - make_interval(hours => i.account_younger_hours))""";

    private static final String COLUMNS = """
        select i.id, i.hall_id, i.name, i.reason, i.proposal_id, i.origin_key, i.given_from, i.given_until,
            i.account_younger_hours, i.state, i.found, i.taken, i.starts_at, i.started_at, i.ended_at, i.version
        from invalidation i""";

    private final Session database;
    private final Remains remains;

    InvalidationRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    void add(UUID id, UUID hall, String county, String name, String reason, Pattern meant, String by, Instant at) {
        database.createNativeMutationQuery("""
                        insert into invalidation (id, hall_id, county, name, reason, proposal_id, origin_key, given_from,
                            given_until, account_younger_hours, state, written_by_person, written_at, found, version)
                        values (:id, :hall, :county, :name, :reason, :proposal, :origin, :from, :until, :hours, 'DRAFT',
                            :by, :at, 0, 1)""")
                .setParameter("id", id)
                .setParameter("hall", hall)
                .setParameter("county", county)
                .setParameter("name", name)
                .setParameter("reason", reason)
                .setParameter("proposal", meant.proposalId(), UUID.class)
                .setParameter("origin", meant.originKey(), String.class)
                .setParameter("from", meant.givenFrom(), Instant.class)
                .setParameter("until", meant.givenUntil(), Instant.class)
                .setParameter("hours", meant.accountYoungerHours(), Integer.class)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update invalidation i set found = (select count(*) " + MEANT + ") where i.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<InvalidationView> find(UUID id) {
        return database.createNativeQuery(COLUMNS + " where i.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(InvalidationRows::view)
                .findFirst();
    }

    /// Newest first.
    List<InvalidationView> of(UUID hall, @Nullable UUID before, int limit) {
        return database.createNativeQuery(
                        COLUMNS
                                + " where i.hall_id = :hall and (cast(:before as uuid) is null or i.id < :before)"
                                + " order by i.id desc limit :limit",
                        Object[].class)
                .setParameter("hall", hall)
                .setParameter("before", before, UUID.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(InvalidationRows::view)
                .toList();
    }

    List<InvalidationView.Effect> preview(UUID id) {
        return database.createNativeQuery(
                        "select s.proposal_id, cast(count(*) as int), cast(max(p.supporters) - count(*) filter (where"
                                + " s.state = 'ACTIVE') as int), max(p.support_line) from invalidation i, lateral (select"
                                + " s.proposal_id, s.state " + MEANT + ") s join proposal p on p.id = s.proposal_id"
                                + " where i.id = :id group by s.proposal_id order by 2 desc, 1 limit 100",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new InvalidationView.Effect(
                        (UUID) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]))
                .toList();
    }

    /// Until it starts it can be put off, put forward, or called off; the row count decides against the start.
    boolean schedule(UUID id, Instant startsAt) {
        return moved(database.createNativeMutationQuery("""
                        update invalidation set state = 'SCHEDULED', starts_at = :at, version = version + 1
                        where id = :id and state in ('DRAFT', 'SCHEDULED')""").setParameter("at", startsAt), id);
    }

    boolean cancel(UUID id) {
        return moved(database.createNativeMutationQuery("""
                        update invalidation set state = 'CANCELLED', version = version + 1
                        where id = :id and state in ('DRAFT', 'SCHEDULED')"""), id);
    }

    private static boolean moved(MutationQuery change, UUID id) {
        return change.setParameter("id", id).executeUpdate() == 1;
    }

    /// Those that are to start or go on.
    List<UUID> due(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from invalidation
                        where state = 'RUNNING' or (state = 'SCHEDULED' and starts_at <= :now)
                        order by starts_at, id limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// False where it is done or called off, or a second instance that sweeps has it.
    boolean goesOn(UUID id, Instant now) {
        return database.createNativeMutationQuery("""
                        update invalidation set state = 'RUNNING', started_at = coalesce(started_at, :now),
                            version = version + 1
                        where id = (select id from invalidation
                                    where id = :id and (state = 'RUNNING' or (state = 'SCHEDULED' and starts_at <= :now))
                                    for update skip locked)""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Optional<UUID> nextProposal(UUID batch) {
        return database.createNativeQuery(
                        "select m.proposal_id from invalidation i, lateral (select s.proposal_id " + MEANT
                                + ") m where i.id = :id order by m.proposal_id limit 1",
                        UUID.class)
                .setParameter("id", batch)
                .getResultStream()
                .findFirst();
    }

    /// Takes out what is meant of one proposal, which is held; so many at once that no lock is long.
    int take(UUID batch, UUID proposal, int most) {
        return database.createNativeMutationQuery(
                        "update proposal_support t set state = 'INVALID', invalidation_id = :batch from (select"
                                + " m.proposal_id, m.person from invalidation i, lateral (select s.proposal_id, s.person "
                                + MEANT
                                + ") m where i.id = :batch and m.proposal_id = :proposal order by m.person limit"
                                + " :most) m where t.proposal_id = m.proposal_id and t.person = m.person and t.state"
                                + " in ('ACTIVE', 'CONDITIONAL')")
                .setParameter("batch", batch)
                .setParameter("proposal", proposal)
                .setParameter("most", most)
                .executeUpdate();
    }

    void tookOut(UUID batch, int taken) {
        database.createNativeMutationQuery(
                        "update invalidation set taken = taken + :taken, version = version + 1 where id = :id")
                .setParameter("taken", taken)
                .setParameter("id", batch)
                .executeUpdate();
    }

    void done(UUID batch, Instant at) {
        database.createNativeMutationQuery("""
                        update invalidation set state = 'DONE', ended_at = :at, version = version + 1
                        where id = :id and state = 'RUNNING'""")
                .setParameter("at", at)
                .setParameter("id", batch)
                .executeUpdate();
    }

    List<ReviewView.Origin> origins(UUID proposal, int least) {
        return database.createNativeQuery("""
                        select origin_key, cast(count(*) as int), min(supported_at), max(supported_at)
                        from proposal_support
                        where proposal_id = :id and state in ('ACTIVE', 'CONDITIONAL') and origin_key is not null
                        group by origin_key having count(*) >= :least order by 2 desc, 1 limit 100""", Object[].class)
                .setParameter("id", proposal)
                .setParameter("least", least)
                .getResultStream()
                .map(row ->
                        new ReviewView.Origin((String) row[0], (Integer) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    List<ReviewView.Hour> hours(UUID proposal, int least) {
        return database.createNativeQuery("""
                        select date_trunc('hour', supported_at, 'UTC') as h, cast(count(*) as int) from proposal_support
                        where proposal_id = :id and state in ('ACTIVE', 'CONDITIONAL')
                        group by h having count(*) >= :least order by 2 desc, 1 limit 100""", Object[].class)
                .setParameter("id", proposal)
                .setParameter("least", least)
                .getResultStream()
                .map(row -> new ReviewView.Hour((Instant) row[0], (Integer) row[1]))
                .toList();
    }

    private static InvalidationView view(Object[] row) {
        Instant starts = (Instant) row[12];
        return new InvalidationView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                new Pattern((UUID) row[4], (String) row[5], (Instant) row[6], (Instant) row[7], (Integer) row[8]),
                InvalidationState.valueOf((String) row[9]),
                (Integer) row[10],
                (Integer) row[11],
                null,
                starts,
                starts == null ? null : Jalali.of(starts),
                (Instant) row[13],
                (Instant) row[14],
                ((Number) row[15]).longValue());
    }

    @Override
    public String name() {
        return "invalidations";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, name, written_at from invalidation
                        where written_by_person = :person order by written_at, id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("id", row[0], "name", row[1], "writtenAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("invalidation", "id", "written_by_person", person);
    }
}
