package hamgara.forum.duewatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Reads and writes what time changes of resolutions.
@ApplicationScoped
class WatchedRows {

    private final Session database;

    WatchedRows(Session database) {
        this.database = database;
    }

    /// Resolutions to be looked at by now, the earliest first.
    List<UUID> due(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from resolution where look_at <= :now
                        order by look_at, id limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// One of them, held for this transaction; nothing where another instance holds it or has looked.
    Optional<Watched> held(UUID id, Instant now) {
        return database.createNativeQuery("""
                        select id, hall_id, county, working_group, owner_agency, due_on, review_on, dispute_until, state,
                               review_told, reminded_for, reminded_days, late_told_for, late_days, level
                        from resolution where id = :id and look_at <= :now for update skip locked""", Object[].class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new Watched(row));
    }

    /// Whether a part, at any depth, is not done, or may still be found not to be.
    boolean hasPartInDoubt(UUID id, Instant now) {
        return database.createNativeQuery("""
                        with recursive part (id, state, dispute_until) as (
                            select id, state, dispute_until from resolution
                            where parent = :id and state <> 'CANCELLED'
                          union all
                            select r.id, r.state, r.dispute_until from part p join resolution r on r.parent = p.id
                            where r.state <> 'CANCELLED')
                        select exists (select from part
                                       where state <> 'CLOSED'
                                         and (state <> 'DONE_VERIFIED' or dispute_until > :now))""", Boolean.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResult();
    }

    void save(Watched of) {
        database.createNativeMutationQuery("""
                        update resolution set state = :state, review_told = :reviewTold, reminded_for = :remindedFor,
                            reminded_days = :remindedDays, late_told_for = :lateToldFor, late_days = :lateDays,
                            level = :level, look_at = :lookAt,
                            version = version + case when state = :state and level = :level then 0 else 1 end
                        where id = :id""")
                .setParameter("state", of.state.name())
                .setParameter("reviewTold", of.reviewTold)
                .setParameter("remindedFor", of.remindedFor, LocalDate.class)
                .setParameter("remindedDays", of.remindedDays, Integer.class)
                .setParameter("lateToldFor", of.lateToldFor, LocalDate.class)
                .setParameter("lateDays", of.lateDays, Integer.class)
                .setParameter("level", of.level)
                .setParameter("lookAt", of.lookAt, Instant.class)
                .setParameter("id", of.id)
                .executeUpdate();
    }

    /// True for the first who takes it there.
    boolean climb(UUID id, int level, String toRole, Instant at) {
        return database.createNativeMutationQuery("""
                        insert into resolution_escalation (resolution_id, level, to_role, at)
                        values (:id, :level, :role, :at) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("level", level)
                        .setParameter("role", toRole)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// A step that time alone made.
    void step(UUID id, String step, Instant at, String why) {
        database.createNativeMutationQuery("""
                        insert into resolution_step (resolution_id, step, at, reason)
                        values (:id, :step, :at, nullif(:why, ''))""")
                .setParameter("id", id)
                .setParameter("step", step)
                .setParameter("at", at)
                .setParameter("why", why)
                .executeUpdate();
    }
}
