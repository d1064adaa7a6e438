package hamgara.forum.verification;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.minutes.SignedMinutes;
import hamgara.forum.personal.Remains;
import hamgara.forum.resolution.Judgement;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.forum.verification.VerificationRefusal.MeetingNeeded;
import hamgara.forum.verification.VerificationRefusal.SendBackReasonNeeded;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Judges what owners claim: by somebody from outside, in a meeting that began after the claim, and with
/// what its signed minutes say. A trigger looks again at who it is and when the claim was made.
@ApplicationScoped
public class Verifications {

    private final Session database;
    private final Resolutions resolutions;
    private final Sessions sessions;
    private final SignedMinutes minutes;
    private final Agencies agencies;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Verifications(
            Session database,
            Resolutions resolutions,
            Sessions sessions,
            SignedMinutes minutes,
            Agencies agencies,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.sessions = sessions;
        this.minutes = minutes;
        this.agencies = agencies;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    VerificationView judge(@Nullable UUID sessionId, NewVerification request, @Nullable Long expectedVersion) {
        Office by = agencies.acting(
                Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
        ResolutionFacts claimed = resolutions.claimed(request.resolutionId(), expectedVersion);
        if (sessionId == null) {
            throw new MeetingNeeded();
        }
        SignedMinutes.Found found = meeting(sessions.facts(sessionId), claimed);
        String reason = Words.orNone(request.reason(), "fa");
        if (!request.done() && reason == null) {
            throw new SendBackReasonNeeded().at("/reason");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        database.createNativeMutationQuery("""
                        insert into verification (id, resolution_id, session_id, minutes_id, item_id, done, reason, role,
                                                  agency, verified_by_person, verified_at)
                        values (:id, :resolution, :session, :minutes, :item, :done, :reason, :role, :agency, :person, :at)""")
                .setParameter("id", id)
                .setParameter("resolution", claimed.id())
                .setParameter("session", sessionId)
                .setParameter("minutes", found.minutes())
                .setParameter("item", found.item())
                .setParameter("done", request.done())
                .setParameter("reason", reason, String.class)
                .setParameter("role", by.role())
                .setParameter("agency", by.agency(), String.class)
                .setParameter("person", caller.pseudonym())
                .setParameter("at", now)
                .executeUpdate();
        resolutions.judged(new Judgement(claimed.id(), id, sessionId, found.minutes(), request.done(), reason), by);
        return one(id);
    }

    /// Of a resolution, oldest first.
    List<VerificationView> ofResolution(UUID resolution) {
        resolutions.facts(resolution);
        return read("resolution_id = :of", resolution);
    }

    /// In a meeting, oldest first.
    List<VerificationView> ofSession(UUID session) {
        sessions.facts(session);
        return read("session_id = :of", session);
    }

    /// When a meeting found it done, the last time.
    public Optional<Instant> doneAt(UUID resolution) {
        return database.createNativeQuery("""
                        select verified_at from verification where resolution_id = :resolution and done
                        order by verified_at desc limit 1""", Instant.class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .findFirst();
    }

    /// Whether the person judged the claim that holds, or one before.
    public boolean wereBy(UUID resolution, String person) {
        return !database.createNativeQuery("""
                        select 1 from verification
                        where resolution_id = :resolution and verified_by_person in (:person, :remains) limit 1""", Integer.class)
                .setParameter("resolution", resolution)
                .setParameter("person", person)
                .setParameter("remains", remains.of(person, resolution))
                .getResultList()
                .isEmpty();
    }

    /// The session is one of the group that follows the resolution, or of its hall.
    private SignedMinutes.Found meeting(SessionFacts session, ResolutionFacts claimed) {
        boolean isOver = session.state() == SessionState.HELD || session.state() == SessionState.CLOSED;
        boolean isOfTheGroup = session.county().equals(claimed.county())
                && (claimed.workingGroup().equals(session.workingGroup())
                        || session.hall().id().equals(claimed.hallId()));
        boolean isSinceTheClaim =
                claimed.claimedAt() != null && claimed.claimedAt().isBefore(session.begunAt());
        if (!isOver || !isOfTheGroup || !isSinceTheClaim) {
            throw new MeetingNeeded();
        }
        return minutes.of(session.id(), claimed.id()).orElseThrow(MeetingNeeded::new);
    }

    private VerificationView one(UUID id) {
        return read("id = :of", id).getFirst();
    }

    private List<VerificationView> read(String where, UUID of) {
        return database.createNativeQuery("""
                        select id, resolution_id, session_id, minutes_id, item_id, done, reason, role, agency, verified_at
                        from verification where %s order by id""".formatted(where), Object[].class)
                .setParameter("of", of)
                .getResultStream()
                .map(row -> VerificationView.of(row))
                .toList();
    }
}
