package hamgara.forum.speaking;

import hamgara.forum.agency.Office;
import hamgara.forum.agenda.Agendas;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.Halls;
import hamgara.forum.member.Members;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.speaking.SpeakingRefusal.AlreadyInLine;
import hamgara.forum.speaking.SpeakingRefusal.NumberInText;
import hamgara.forum.speaking.SpeakingRefusal.SessionNotInProgress;
import hamgara.forum.speaking.SpeakingRefusal.SomebodySpeaks;
import hamgara.forum.speaking.SpeakingRefusal.TurnNotFound;
import hamgara.forum.speaking.SpeakingRefusal.TurnStateWrong;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.text.Digits;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives turns to speak to those who are there, and lets recorders take down what was said.
@ApplicationScoped
class Speaking {

    /// A telephone or national number, however it is grouped.
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("(?:\\d[\\s\\-/()]{0,2}){10,}");

    private final SpeakingRows rows;
    private final Sessions sessions;
    private final Agendas agendas;
    private final Registrations registrations;
    private final Halls halls;
    private final Members members;
    private final Contents contents;
    private final Caller caller;
    private final Clock clock;

    Speaking(
            SpeakingRows rows,
            Sessions sessions,
            Agendas agendas,
            Registrations registrations,
            Halls halls,
            Members members,
            Contents contents,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.agendas = agendas;
        this.registrations = registrations;
        this.halls = halls;
        this.members = members;
        this.contents = contents;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TurnView ask(UUID session, NewTurn request) {
        requireInProgress(sessions.staying(session));
        String person = caller.pseudonym();
        registrations.requireThere(session, person);
        return ask(session, request, person);
    }

    /// For somebody who is there and has no telephone: in the same line, and nobody is named.
    @Transactional
    TurnView askForSomebody(UUID session, NewTurn request) {
        requireInProgress(sessions.staying(session));
        return ask(session, request, null);
    }

    private TurnView ask(UUID session, NewTurn request, @Nullable String person) {
        if (request.itemId() != null) {
            agendas.require(session, request.itemId(), "/itemId");
        }
        UUID id = Ids.next();
        if (!rows.ask(id, session, request.itemId(), person, clock.instant())) {
            throw new AlreadyInLine();
        }
        return show(session, id);
    }

    @Transactional
    void withdraw(UUID session) {
        sessions.facts(session);
        if (!rows.withdraw(session, caller.pseudonym())) {
            throw new TurnNotFound();
        }
    }

    /// The secretary sees to it that all are heard and may call anybody; one speaks at a time.
    @Transactional
    TurnView call(UUID session, UUID id, long expectedVersion) {
        sessions.facts(session);
        boolean isTaken = rows.somebodySpeaks(session);
        requireInProgress(sessions.staying(session));
        TurnView turn = show(session, id);
        StaleVersion.check(expectedVersion, turn.version());
        if (isTaken) {
            throw new SomebodySpeaks();
        }
        if (!rows.call(id, expectedVersion, clock.instant())) {
            throw new TurnStateWrong(turn.state());
        }
        return show(session, id);
    }

    @Transactional
    TurnView end(UUID session, UUID id, long expectedVersion) {
        TurnView turn = show(session, id);
        StaleVersion.check(expectedVersion, turn.version());
        if (!rows.end(id, expectedVersion, clock.instant())) {
            throw new TurnStateWrong(turn.state());
        }
        return show(session, id);
    }

    /// The end of a session ends the turn that goes on, and nobody waits any more.
    void endAll(@Observes SessionMoved moved) {
        if (moved.state() == SessionState.HELD) {
            rows.endAll(moved.session(), clock.instant());
        }
    }

    TurnView show(UUID session, UUID id) {
        sessions.facts(session);
        return rows.find(session, id).orElseThrow(TurnNotFound::new);
    }

    List<TurnView> waiting(UUID session, long after, int limit) {
        sessions.facts(session);
        return rows.waiting(session, after, limit);
    }

    @Transactional
    TurnView.Capture takeDown(UUID id, NewTurn.Capture request, Office as) {
        SessionFacts session = sessions.facts(id);
        if (session.state() != SessionState.HELD) {
            requireInProgress(session);
        }
        halls.requireLanguage(session.hall(), request.lang());
        if (request.itemId() != null) {
            agendas.require(id, request.itemId(), "/itemId");
        }
        String text = Words.of(request.text(), request.lang(), "/text");
        if (NUMBER_OF_A_PERSON.matcher(Digits.fold(text)).find()) {
            throw new NumberInText().at("/text");
        }
        var taken = new SpeakingRows.Taken(
                Ids.next(),
                request.itemId(),
                caller.pseudonym(),
                as.role(),
                request.onBehalf(),
                request.lang(),
                text,
                clock.instant());
        rows.takeDown(taken, id);
        contents.put(Kind.CAPTURE, taken.id(), session.hall().id(), session.county(), taken.recorder());
        return view(session, taken);
    }

    /// For those who write the digest and the minutes, and for those who were there.
    List<TurnView.Capture> taken(UUID id, @Nullable UUID after, int limit) {
        SessionFacts session = sessions.facts(id);
        if (!sessions.oversees(session.county())) {
            registrations.requireThere(id, caller.pseudonym());
        }
        return rows.taken(id, after, limit).stream()
                .map(taken -> view(session, taken))
                .toList();
    }

    private TurnView.Capture view(SessionFacts session, SpeakingRows.Taken taken) {
        return new TurnView.Capture(
                taken.id(),
                taken.item(),
                members.handle(session.hall().id(), taken.recorder()),
                taken.role(),
                taken.onBehalf(),
                taken.lang(),
                taken.text(),
                taken.at());
    }

    private static void requireInProgress(SessionFacts session) {
        if (session.state() != SessionState.IN_PROGRESS) {
            throw new SessionNotInProgress(session.state().name());
        }
    }
}
