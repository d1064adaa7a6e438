package hamgara.forum.digest;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.digest.DigestRefusal.DigestIsPublic;
import hamgara.forum.digest.DigestRefusal.DigestNotFound;
import hamgara.forum.digest.DigestRefusal.DigestNotWritten;
import hamgara.forum.digest.DigestRefusal.OwnDigest;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Expects a digest of each session that was held, and publishes it once a second person has approved it.
@ApplicationScoped
class Digests {

    private final DigestRows rows;
    private final Sessions sessions;
    private final Halls halls;
    private final AnswerClock workingTime;
    private final Remains remains;
    private final Outbox outbox;
    private final Clock clock;

    Digests(
            DigestRows rows,
            Sessions sessions,
            Halls halls,
            AnswerClock workingTime,
            Remains remains,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.halls = halls;
        this.workingTime = workingTime;
        this.remains = remains;
        this.outbox = outbox;
        this.clock = clock;
    }

    void expect(@Observes SessionMoved moved) {
        if (moved.state() == SessionState.HELD) {
            SessionFacts session = sessions.ofRecord(moved.session());
            int days = session.hall().policy().terms().digestDays();
            rows.expect(
                    session, workingTime.of(session.county(), clock.instant()).dueAfter(clock.instant(), days));
        }
    }

    @Transactional
    DigestView write(UUID session, NewDigest request, String person, long expectedVersion) {
        SessionFacts facts = sessions.facts(session);
        held(session, expectedVersion);
        halls.requireLanguage(facts.hall(), request.lang());
        rows.write(session, request.lang(), Words.of(request.text(), request.lang(), "/text"), person);
        return shown(session);
    }

    /// Who wrote it and was forgotten since is no second person.
    @Transactional
    DigestView approve(UUID session, String person, long expectedVersion) {
        SessionFacts facts = sessions.facts(session);
        DigestRows.Row digest = held(session, expectedVersion);
        if (digest.writer() == null) {
            throw new DigestNotWritten();
        }
        if (digest.writer().equals(person) || digest.writer().equals(remains.of(person, session))) {
            throw new OwnDigest();
        }
        Instant now = clock.instant();
        rows.publish(session, person, now);
        outbox.append(new DigestPublished(
                session,
                facts.hall().id(),
                facts.county(),
                !now.isAfter(digest.dueAt()),
                facts.hall().privateOrNull()));
        return shown(session);
    }

    DigestView show(UUID session) {
        SessionFacts facts = sessions.facts(session);
        return rows.find(session)
                .filter(digest -> digest.publishedAt() != null || sessions.oversees(facts.county()))
                .map(DigestView::of)
                .orElseThrow(DigestNotFound::new);
    }

    private DigestView shown(UUID session) {
        return rows.find(session).map(DigestView::of).orElseThrow(DigestNotFound::new);
    }

    private DigestRows.Row held(UUID session, long expectedVersion) {
        DigestRows.Row digest = rows.locked(session).orElseThrow(DigestNotFound::new);
        StaleVersion.check(expectedVersion, digest.version());
        if (digest.publishedAt() != null) {
            throw new DigestIsPublic();
        }
        return digest;
    }
}
