package hamgara.forum.deskentry;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.phase.Phases;
import hamgara.forum.policy.Act;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// Gets places in sessions for people who come to a desk; they stand in the one line with everybody.
@ApplicationScoped
class DeskPlaces {

    private final Registrations registrations;
    private final Sessions sessions;
    private final Halls halls;
    private final Phases phases;
    private final DeskVoices voices;
    private final AuditTrail audit;
    private final Caller caller;

    DeskPlaces(
            Registrations registrations,
            Sessions sessions,
            Halls halls,
            Phases phases,
            DeskVoices voices,
            AuditTrail audit,
            Caller caller) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.halls = halls;
        this.phases = phases;
        this.voices = voices;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    DeskPlaceView register(NewDeskPlace request) {
        SessionFacts session = own(request.sessionId());
        HallFacts hall = session.hall();
        halls.requireActive(hall);
        phases.requireOpen(hall, Act.REGISTER);
        var place = registrations.registerAtDesk(
                session.id(),
                voices.of(session.id(), request.voice()),
                request.channel().name());
        note(session, "DESK_PLACE_ASKED", request);
        return DeskPlaceView.of(session.id(), place);
    }

    @Transactional
    DeskPlaceView giveUp(NewDeskPlace request) {
        SessionFacts session = own(request.sessionId());
        var place = registrations.giveUpAtDesk(session.id(), voices.of(session.id(), request.voice()));
        note(session, "DESK_PLACE_GIVEN_UP", request);
        return DeskPlaceView.of(session.id(), place);
    }

    private SessionFacts own(UUID id) {
        SessionFacts session = sessions.facts(id);
        caller.requireCounty(session.county());
        return session;
    }

    private void note(SessionFacts session, String what, NewDeskPlace request) {
        audit.write(
                session.hall().id(),
                session.county(),
                what,
                session.id(),
                Map.of("channel", request.channel().name()));
    }
}
