package hamgara.forum.method;

import hamgara.forum.agencycase.CaseFacts;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.hall.Halls;
import hamgara.forum.method.MethodRefusal.MethodNotFound;
import hamgara.forum.method.MethodRefusal.MethodRunClosed;
import hamgara.forum.method.MethodRefusal.MethodRunNotFound;
import hamgara.forum.method.MethodRefusal.OutputNeeded;
import hamgara.forum.method.MethodRefusal.StepsDone;
import hamgara.forum.method.MethodRefusal.StepsLeft;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the catalogue of communication methods and what is gone through by them.
@ApplicationScoped
class Methods {

    /// Between the steps on their way to the database and back; no text that people write has it.
    private static final String SEPARATOR = "\u001f";

    private static final String RUN = """
            select r.id, r.method, r.edition, r.case_id, r.state, r.step, cardinality(m.steps), m.output,
                   r.output_sha256, r.opened_at, r.closed_at, r.version
            from method_run r join method m on m.code = r.method and m.edition = r.edition""";

    private final Session database;
    private final Cases cases;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    Methods(Session database, Cases cases, Halls halls, Outbox outbox, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The present edition of each method, or with a code every edition of that one, newest first.
    List<MethodView> list(@Nullable String code) {
        return database.createNativeQuery("""
                        select m.code, m.edition, m.name_fa, m.name_ar, m.name_en, m.purpose, array_to_string(m.steps, chr(31)), m.output,
                               m.valid_from
                        from method m
                        where (cast(:code as text) is null
                               and not exists (select 1 from method n where n.code = m.code and n.edition > m.edition))
                           or m.code = :code
                        order by m.code, m.edition desc""", Object[].class)
                .setParameter("code", code, String.class)
                .getResultStream()
                .map(row -> new MethodView(
                        (String) row[0],
                        (Integer) row[1],
                        new Names((String) row[2], (String) row[3], (String) row[4]),
                        (String) row[5],
                        List.of(((String) row[6]).split(SEPARATOR, -1)),
                        (String) row[7],
                        (Instant) row[8]))
                .toList();
    }

    /// The next edition. What runs keeps the one it began with.
    @Transactional
    MethodView publish(String code, NewMethod request) {
        Names names = Words.of(request.names(), "/names");
        List<String> steps = request.steps().stream()
                .map(step -> Words.of(step, "fa", "/steps"))
                .toList();
        // Two at once take two numbers.
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('method'), hashtext(:code))", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
        database.createNativeMutationQuery("""
                        insert into method (code, edition, name_fa, name_ar, name_en, purpose, steps, output, valid_from)
                        select :code, coalesce(max(edition), 0) + 1, :fa, :ar, :en, :purpose,
                               string_to_array(:steps, chr(31)), :output, :now
                        from method where code = :code""")
                .setParameter("code", code)
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .setParameter("purpose", Words.of(request.purpose(), "fa", "/purpose"))
                .setParameter("steps", String.join(SEPARATOR, steps))
                .setParameter("output", Words.of(request.output(), "fa", "/output"))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return list(code).getFirst();
    }

    @Transactional
    RunView begin(String code, UUID caseId) {
        CaseFacts about = cases.facts(caseId);
        cases.requireActing(caseId);
        MethodView present = list(code).stream().findFirst().orElseThrow(MethodNotFound::new);
        UUID id = Ids.next();
        database.createNativeMutationQuery("""
                        insert into method_run (id, method, edition, case_id, county, state, opened_at, version)
                        values (:id, :method, :edition, :case, :county, 'OPEN', :now, 1)""")
                .setParameter("id", id)
                .setParameter("method", code)
                .setParameter("edition", present.edition())
                .setParameter("case", caseId)
                .setParameter("county", about.county())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return show(id);
    }

    @Transactional
    RunView step(UUID id, long expectedVersion) {
        RunView open = open(id, expectedVersion);
        if (open.step() == open.steps()) {
            throw new StepsDone();
        }
        change(id, expectedVersion, "step = step + 1", null);
        return show(id);
    }

    @Transactional
    RunView close(UUID id, @Nullable String sha256, long expectedVersion) {
        RunView open = open(id, expectedVersion);
        if (open.step() < open.steps()) {
            throw new StepsLeft(open.steps() - open.step());
        }
        if (sha256 == null) {
            throw new OutputNeeded(open.output()).at("/sha256");
        }
        change(id, expectedVersion, "state = 'CLOSED', output_sha256 = :output, closed_at = :now", sha256);
        CaseFacts about = cases.facts(open.caseId());
        outbox.append(new RunClosed(
                id,
                about.id(),
                about.county(),
                open.method(),
                open.edition(),
                halls.ofRecord(about.hallId()).privateOrNull()));
        return show(id);
    }

    RunView show(UUID id) {
        RunView found = database.createNativeQuery(RUN + " where r.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> RunView.of(row))
                .findFirst()
                .orElseThrow(MethodRunNotFound::new);
        cases.facts(found.caseId());
        return found;
    }

    /// Of a case, oldest first.
    List<RunView> of(UUID caseId) {
        cases.facts(caseId);
        return database.createNativeQuery(RUN + " where r.case_id = :case order by r.id", Object[].class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> RunView.of(row))
                .toList();
    }

    private RunView open(UUID id, long expectedVersion) {
        RunView run = show(id);
        cases.requireActing(run.caseId());
        StaleVersion.check(expectedVersion, run.version());
        if (run.closedAt() != null) {
            throw new MethodRunClosed();
        }
        return run;
    }

    /// One of two who change the same version finds that it is gone.
    private void change(UUID id, long expectedVersion, String what, @Nullable String output) {
        var change = database.createNativeMutationQuery("update method_run set " + what
                        + ", version = version + 1 where id = :id and version = :version and state = 'OPEN'")
                .setParameter("id", id)
                .setParameter("version", expectedVersion);
        if (output != null) {
            change.setParameter("output", output).setParameter("now", clock.instant());
        }
        if (change.executeUpdate() == 0) {
            StaleVersion.check(expectedVersion, show(id).version());
        }
    }
}
