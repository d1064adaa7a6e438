package hamgara.forum.reschedule;

import hamgara.forum.agency.Office;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps how due dates were put off. The primary key and a CHECK allow two.
@ApplicationScoped
class Reschedules {

    private final Session database;
    private final Resolutions resolutions;
    private final Clock clock;

    Reschedules(Session database, Resolutions resolutions, Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    @Transactional
    RescheduleView putOff(UUID resolution, NewReschedule request, Office by) {
        LocalDate from = resolutions.held(resolution).dueOn();
        String reason = Words.of(request.reason(), "fa", "/reason");
        ResolutionFacts later = resolutions.reschedule(resolution, request.toOn(), reason, by);
        Instant now = clock.instant();
        database.createNativeMutationQuery("""
                        insert into reschedule (resolution_id, no, from_on, to_on, reason, at)
                        values (:resolution, :no, :from, :to, :reason, :at)""")
                .setParameter("resolution", resolution)
                .setParameter("no", later.reschedules())
                .setParameter("from", from)
                .setParameter("to", later.dueOn())
                .setParameter("reason", reason)
                .setParameter("at", now)
                .executeUpdate();
        return RescheduleView.of(resolution, later.reschedules(), from, later.dueOn(), reason, now);
    }

    List<RescheduleView> of(UUID resolution) {
        resolutions.facts(resolution);
        return database.createNativeQuery("""
                        select no, from_on, to_on, reason, at from reschedule
                        where resolution_id = :resolution order by no""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> RescheduleView.of(
                        resolution, (Integer) row[0], (LocalDate) row[1], (LocalDate) row[2], (String) row[3], (Instant)
                                row[4]))
                .toList();
    }
}
