package hamgara.forum.phase;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.phase.PhaseRefusal.FeatureClosed;
import hamgara.forum.phase.PhaseRefusal.PhasesOverlap;
import hamgara.forum.policy.Act;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Sets the phases of halls; an exclusion constraint lets no two of a hall share a time.
@ApplicationScoped
public class Phases {

    private final Session database;
    private final Halls halls;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Phases(Session database, Halls halls, AuditTrail audit, Outbox outbox, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    PhasesView show(UUID hall) {
        halls.facts(hall);
        long version = database.createNativeQuery("select version from hall where id = :hall", Long.class)
                .setParameter("hall", hall)
                .getSingleResult();
        return new PhasesView(of(hall), version);
    }

    @Transactional
    PhasesView set(UUID id, List<HallPhase> phases, long expectedVersion) {
        HallFacts hall = halls.facts(id);
        List<HallPhase> ordered =
                phases.stream().sorted(Comparator.comparing(HallPhase::from)).toList();
        Instant end = Instant.MIN;
        for (HallPhase phase : ordered) {
            Instant to = phase.to() == null ? Instant.MAX : phase.to();
            if (phase.from().isBefore(end) || !phase.from().isBefore(to)) {
                throw new PhasesOverlap().at("/phases");
            }
            end = to;
        }
        long version = halls.touch(id, expectedVersion);
        database.createNativeMutationQuery("delete from hall_phase where hall_id = :hall")
                .setParameter("hall", id)
                .executeUpdate();
        for (HallPhase phase : ordered) {
            database.createNativeMutationQuery("""
                            insert into hall_phase (hall_id, during, open)
                            values (:hall, tstzrange(:from, :to), string_to_array(:open, ' '))""")
                    .setParameter("hall", id)
                    .setParameter("from", phase.from())
                    .setParameter("to", phase.to(), Instant.class)
                    .setParameter(
                            "open",
                            String.join(
                                    " ",
                                    phase.open().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .distinct()
                                            .toList()))
                    .executeUpdate();
        }
        audit.write(id, hall.county(), "PHASES_SET", id, Map.of("phases", ordered.size()));
        outbox.append(new PhaseSet(id, hall.county(), ordered.size(), hall.privateOrNull()));
        return new PhasesView(of(id), version);
    }

    /// Refuses an act that the present phase does not open. A hall without phases has everything open.
    public void requireOpen(HallFacts hall, Act act) {
        boolean open = database.createNativeQuery("""
                        select not exists (select 1 from hall_phase where hall_id = :hall)
                            or exists (select 1 from hall_phase
                                       where hall_id = :hall and during @> cast(:now as timestamptz) and :act = any (open))""", Boolean.class)
                .setParameter("hall", hall.id())
                .setParameter("now", clock.instant())
                .setParameter("act", act.name())
                .getSingleResult();
        if (!open) {
            throw new FeatureClosed(act);
        }
    }

    private List<HallPhase> of(UUID hall) {
        return database.createNativeQuery("""
                        select lower(during), upper(during), array_to_string(open, ' ') from hall_phase
                        where hall_id = :hall order by lower(during)""", Object[].class)
                .setParameter("hall", hall)
                .getResultStream()
                .map(row -> HallPhase.of(
                        (Instant) row[0],
                        (Instant) row[1],
                        Stream.of(((String) row[2]).split(" ", -1))
                                .filter(name -> !name.isEmpty())
                                .map(Act::valueOf)
                                .toList()))
                .toList();
    }
}
