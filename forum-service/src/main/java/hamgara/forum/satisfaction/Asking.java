package hamgara.forum.satisfaction;

import hamgara.forum.agencycase.CaseAnswered;
import hamgara.forum.hall.Halls;
import hamgara.forum.resolution.ResolutionDone;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Asks supporters how satisfied they are: when an answer or a verification is there, and 90 days later. Whatever is
/// answered or verified anew asks anew. Any number of instances ask at the same time.
@ApplicationScoped
class Asking {

    private static final Duration LATER = Duration.ofDays(90);

    private final Session database;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    Asking(Session database, Halls halls, Outbox outbox, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    void note(@Observes CaseAnswered answered) {
        if (answered.isFinal()) {
            Instant now = clock.instant();
            note(SatisfactionAsked.Kind.CASE, answered.caseId(), answered.county(), "ANSWER", now);
            note(SatisfactionAsked.Kind.CASE, answered.caseId(), answered.county(), "DAY_90", now.plus(LATER));
        }
    }

    void note(@Observes ResolutionDone done) {
        note(SatisfactionAsked.Kind.RESOLUTION, done.resolution(), done.county(), "DONE", done.at());
        note(
                SatisfactionAsked.Kind.RESOLUTION,
                done.resolution(),
                done.county(),
                "DAY_90",
                done.at().plus(LATER));
    }

    @Scheduled(
            every = "{hamgara.forum.overdue-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "satisfaction-asking")
    void sweep() {
        Instant now = clock.instant();
        InTurn.each("questions to supporters", most -> due(now, most), wave -> ask(wave, now));
    }

    private void note(SatisfactionAsked.Kind kind, UUID object, String county, String wave, Instant at) {
        database.createNativeMutationQuery("""
                        insert into satisfaction_ask (kind, object_id, wave, county, due_at)
                        values (:kind, :object, :wave, :county, :at)
                        on conflict (kind, object_id, wave) do update set due_at = excluded.due_at, asked_at = null""")
                .setParameter("kind", kind.name())
                .setParameter("object", object)
                .setParameter("wave", wave)
                .setParameter("county", county)
                .setParameter("at", at)
                .executeUpdate();
    }

    private List<Due> due(Instant now, int most) {
        return database.createNativeQuery("""
                        select object_id, wave from satisfaction_ask where asked_at is null and due_at <= :now
                        order by due_at, object_id, wave limit :most""", Object[].class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (String) row[1]))
                .toList();
    }

    /// What is to be done again, or answered again, is not asked about until it is.
    private void ask(Due due, Instant now) {
        for (Object[] row : marked(due, now)) {
            if (row[2] != null) {
                outbox.append(new SatisfactionAsked(
                        due.object(),
                        SatisfactionAsked.Kind.valueOf((String) row[0]),
                        due.wave(),
                        (String) row[1],
                        halls.ofRecord((UUID) row[2]).privateOrNull()));
            }
        }
    }

    /// Kind, county and hall of what is asked about; nothing where another instance asked.
    private List<Object[]> marked(Due due, Instant now) {
        return database.createNativeQuery("""
                        update satisfaction_ask a set asked_at = :now
                        where kind in ('CASE', 'RESOLUTION') and object_id = :object and wave = :wave
                          and asked_at is null and due_at <= :now
                        returning a.kind, a.county,
                            coalesce((select r.hall_id from resolution r where a.kind = 'RESOLUTION' and r.id = a.object_id
                                          and r.state in ('DONE_VERIFIED', 'CLOSED')),
                                     (select c.hall_id from agency_case c where a.kind = 'CASE' and c.id = a.object_id
                                          and c.state = 'ANSWERED'))""", Object[].class)
                .setParameter("now", now)
                .setParameter("object", due.object())
                .setParameter("wave", due.wave())
                .getResultList();
    }

    /// A wave of questions.
    private record Due(UUID object, String wave) implements InTurn.OfThing {
        @Override
        public UUID id() {
            return object;
        }
    }
}
