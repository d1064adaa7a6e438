package hamgara.forum.subject;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.subject.TopicRefusal.TopicCycle;
import hamgara.forum.subject.TopicRefusal.TopicExists;
import hamgara.forum.subject.TopicRefusal.TopicNotFound;
import hamgara.forum.subject.TopicRefusal.TopicStartsTooEarly;
import hamgara.forum.text.Words;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the tree of topics over time. A weight is read when something begins and is kept with it: a change reorders
/// what comes, not what is there.
@ApplicationScoped
public class Subjects {

    private static final String TERMS = """
            select t.code, t.parent, t.name_fa, t.name_ar, t.name_en, t.weight, lower(t.valid), upper(t.valid), s.version
            from subject_term t join subject s on s.code = t.code""";

    private final Session database;
    private final AuditTrail audit;
    private final Event<SubjectAdded> added;
    private final Outbox outbox;
    private final Clock clock;

    Subjects(Session database, AuditTrail audit, Event<SubjectAdded> added, Outbox outbox, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.added = added;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The weight of a subject now; refuses an unknown one.
    public int weight(String subject) {
        return database.createNativeQuery(
                        "select weight from subject_term where code = :subject and valid @> cast(:now as timestamptz)",
                        Integer.class)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownSubject(subject).at("/subject"));
    }

    /// All of one instant, by weight and code.
    List<TopicView> tree(@Nullable Instant on) {
        return database.createNativeQuery(
                        TERMS + " where t.valid @> cast(:at as timestamptz) order by t.weight, t.code", Object[].class)
                .setParameter("at", on == null ? clock.instant() : on)
                .getResultStream()
                .map(TopicView::of)
                .toList();
    }

    TopicView show(String code) {
        return history(code).stream()
                .filter(term -> !term.validFrom().isAfter(clock.instant()))
                .findFirst()
                .orElseThrow(TopicNotFound::new);
    }

    /// Every stretch of a topic, newest first.
    List<TopicView> history(String code) {
        List<TopicView> terms = database.createNativeQuery(
                        TERMS + " where t.code = :code order by lower(t.valid) desc", Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(TopicView::of)
                .toList();
        if (terms.isEmpty()) {
            throw new TopicNotFound();
        }
        return terms;
    }

    @Transactional
    TopicView add(NewTopic request) {
        oneAtATime();
        Instant from = start(request.topic(), clock.instant());
        int inserted = database.createNativeMutationQuery("""
                        insert into subject (code, usual_agency, version)
                        select :code, code, 1 from agency_kind where code = :agency
                        on conflict (code) do nothing""")
                .setParameter("code", request.code())
                .setParameter("agency", request.usualAgency())
                .executeUpdate();
        if (inserted == 0) {
            if (exists(request.code())) {
                throw new TopicExists(request.code());
            }
            throw new UnknownUsualAgency(request.usualAgency()).at("/usualAgency");
        }
        write(request.code(), request.topic(), from, null);
        added.fire(new SubjectAdded(request.code(), request.usualAgency()));
        return history(request.code()).getFirst();
    }

    /// Ends the present stretch and begins the next. Changes of the tree come one after the other, so each sees whether
    /// it
    /// closes a circle with the others.
    @Transactional
    TopicView change(String code, TopicChange change, long expectedVersion) {
        oneAtATime();
        TopicView last = history(code).getFirst();
        StaleVersion.check(expectedVersion, last.version());
        Instant now = clock.instant();
        Instant earliest =
                last.validFrom().isBefore(now) ? now : last.validFrom().plusMillis(1);
        Instant from = start(change, earliest);
        database.createNativeMutationQuery("""
                        update subject_term set valid = tstzrange(lower(valid), :from)
                        where code = :code and upper_inf(valid)""")
                .setParameter("from", from)
                .setParameter("code", code)
                .executeUpdate();
        database.createNativeMutationQuery("update subject set version = version + 1 where code = :code")
                .setParameter("code", code)
                .executeUpdate();
        write(code, change, from, last.weight());
        return history(code).getFirst();
    }

    private void write(String code, TopicChange change, Instant from, @Nullable Integer was) {
        Names names = Words.of(change.names(), "/names");
        refuseCircle(code, change.parent(), from);
        database.createNativeMutationQuery("""
                        insert into subject_term (code, parent, valid, weight, name_fa, name_ar, name_en)
                        values (:code, :parent, tstzrange(:from, null), :weight, :fa, :ar, :en)""")
                .setParameter("code", code)
                .setParameter("parent", change.parent(), String.class)
                .setParameter("from", from)
                .setParameter("weight", change.weight())
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .executeUpdate();
        audit.write(
                "TOPIC_WEIGHTED",
                code,
                Map.of(
                        "weight", change.weight(),
                        "was", was == null ? 0 : was,
                        "parent", change.parent() == null ? "" : change.parent(),
                        "validFrom", from.toString(),
                        "reason", Words.of(change.reason(), "fa", "/reason")));
        outbox.append(new TopicWeighted(code, change.weight(), was, from));
    }

    /// Walks up from the new parent, at the instant from which it holds.
    private void refuseCircle(String code, @Nullable String parent, Instant at) {
        Set<String> above = new HashSet<>();
        String next = parent;
        while (next != null) {
            if (next.equals(code) || !above.add(next)) {
                throw new TopicCycle(code).at("/parent");
            }
            List<String> found = database.createNativeQuery("""
                            select coalesce(parent, '') from subject_term
                            where code = :code and valid @> cast(:at as timestamptz)""", String.class)
                    .setParameter("code", next)
                    .setParameter("at", at)
                    .getResultList();
            if (found.isEmpty()) {
                throw new UnknownSubject(next).at("/parent");
            }
            next = found.getFirst().isEmpty() ? null : found.getFirst();
        }
    }

    private static Instant start(TopicChange change, Instant earliest) {
        Instant from = change.validFrom() == null ? earliest : change.validFrom();
        if (from.isBefore(earliest)) {
            throw new TopicStartsTooEarly(earliest);
        }
        return from;
    }

    private boolean exists(String code) {
        return !database.createNativeQuery("select 1 from subject where code = :code", Integer.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    private void oneAtATime() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('topics'))", Integer.class)
                .getSingleResult();
    }
}
