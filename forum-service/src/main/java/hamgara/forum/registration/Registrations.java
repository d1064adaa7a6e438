package hamgara.forum.registration;

import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.registration.RegistrationRefusal.AlreadyCheckedIn;
import hamgara.forum.registration.RegistrationRefusal.AlreadyRegistered;
import hamgara.forum.registration.RegistrationRefusal.CheckInClosed;
import hamgara.forum.registration.RegistrationRefusal.CheckInCodeUnknown;
import hamgara.forum.registration.RegistrationRefusal.NotPresent;
import hamgara.forum.registration.RegistrationRefusal.PlaceNotConfirmed;
import hamgara.forum.registration.RegistrationRefusal.RegistrationNotFound;
import hamgara.forum.registration.RegistrationRefusal.RegistrationNotOpen;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.text.Digits;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Gives places in sessions in the order of coming, and lets people in.
@ApplicationScoped
public class Registrations {

    private static final Set<String> AT_THE_DOOR = Set.of("ANNOUNCED", "REGISTRATION_CLOSED");
    /// Whoever comes late comes in, also when it goes on longer than planned.
    private static final String GOES_ON = "IN_PROGRESS";

    private final Seats seats;
    private final Sessions sessions;
    private final Participants participants;
    private final Caller caller;
    private final Clock clock;

    Registrations(Seats seats, Sessions sessions, Participants participants, Caller caller, Clock clock) {
        this.seats = seats;
        this.sessions = sessions;
        this.participants = participants;
        this.caller = caller;
        this.clock = clock;
    }

    /// A place while there is one, else the end of the line.
    @Transactional
    RegistrationView register(UUID id) {
        SessionFacts session = sessions.facts(id);
        String person = participants.require(Act.REGISTER, session.hall(), null);
        String state = seats.lock(id);
        seats.of(id, person).filter(seat -> seat.state().holdsOn()).ifPresent(seat -> {
            throw state.equals("ANNOUNCED") ? new AlreadyRegistered(seat.state()) : new RegistrationNotOpen(state);
        });
        return view(id, enter(id, state, person, "ONLINE"));
    }

    /// The same for somebody at a desk, of whom nothing is known but a digest. Who is in the line already is shown the
    /// place again, with the code for the door.
    @Transactional(Transactional.TxType.MANDATORY)
    public DeskPlace registerAtDesk(UUID id, String voice, String channel) {
        String state = seats.lock(id);
        Seats.Seat seat = seats.of(id, voice)
                .filter(known -> known.state().holdsOn())
                .orElseGet(() -> enter(id, state, voice, channel));
        return place(id, seat);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public DeskPlace giveUpAtDesk(UUID id, String voice) {
        return place(id, leave(id, voice));
    }

    private Seats.Seat enter(UUID id, String state, String person, String channel) {
        if (!state.equals("ANNOUNCED") || seats.isPast(id, clock.instant())) {
            throw new RegistrationNotOpen(state);
        }
        RegistrationState got = seats.take(id) ? RegistrationState.CONFIRMED : RegistrationState.WAITLISTED;
        long line = seats.nextInLine(id);
        if (!seats.put(Ids.next(), id, person, channel, got, line, digest(code(id, line)), clock.instant())) {
            throw new AlreadyRegistered(got);
        }
        return new Seats.Seat(got, line);
    }

    @Transactional
    RegistrationView giveUp(UUID id) {
        sessions.facts(id);
        return view(id, leave(id, caller.pseudonym()));
    }

    /// The freed place goes to the next in line in the same transaction; who was let in frees none.
    private Seats.Seat leave(UUID id, String person) {
        String state = seats.lock(id);
        Seats.Seat seat =
                seats.of(id, person).filter(own -> own.state().holdsOn()).orElseThrow(RegistrationNotFound::new);
        boolean isIn = seat.state() == RegistrationState.CHECKED_IN;
        if (isIn || !Seats.BEFORE.contains(state) || !seats.giveUp(id, person, seat.state())) {
            throw new RegistrationNotOpen(state);
        }
        seats.fill(id);
        return new Seats.Seat(RegistrationState.CANCELLED, seat.line());
    }

    RegistrationView mine(UUID id) {
        sessions.facts(id);
        return seats.of(id, caller.pseudonym()).map(seat -> view(id, seat)).orElseThrow(RegistrationNotFound::new);
    }

    @Transactional
    AttendanceView checkIn(UUID id, NewCheckIn request) {
        SessionFacts session = sessions.facts(id);
        String state = seats.lock(id);
        boolean isOpen = AT_THE_DOOR.contains(state) && session.isItsTime(clock.instant());
        if (!isOpen && !state.equals(GOES_ON)) {
            throw new CheckInClosed(state, Tehran.dayOf(session.startsAt()).toString());
        }
        String digest = digest(Digits.typedNumber(request.code()).toLowerCase(Locale.ROOT));
        if (!seats.arrive(id, digest, clock.instant())) {
            RegistrationState was = seats.withCode(id, digest).orElseThrow(CheckInCodeUnknown::new);
            throw was == RegistrationState.CHECKED_IN ? new AlreadyCheckedIn() : new PlaceNotConfirmed(was);
        }
        return seats.attendance(id);
    }

    /// Whether the person came to the session.
    public boolean wasThere(UUID session, String person) {
        return seats.of(session, person)
                .filter(seat -> seat.state() == RegistrationState.CHECKED_IN)
                .isPresent();
    }

    /// Refuses who did not come to the session.
    public void requireThere(UUID session, String person) {
        if (!wasThere(session, person)) {
            throw new NotPresent();
        }
    }

    /// More seats go to those who wait; who has not come when a session ends did not come. Who was let in
    /// before it was postponed keeps the place and is let in again on the new day.
    void follow(@Observes SessionMoved moved) {
        switch (moved.state()) {
            case ANNOUNCED, REGISTRATION_CLOSED -> seats.fill(moved.session());
            case POSTPONED -> {
                seats.sendHome(moved.session());
                seats.fill(moved.session());
            }
            case HELD -> seats.noteNoShows(moved.session());
            case DRAFT, IN_PROGRESS, CLOSED, CANCELLED -> {}
        }
    }

    private DeskPlace place(UUID session, Seats.Seat seat) {
        RegistrationView own = view(session, seat);
        return new DeskPlace(own.state().name(), own.waiting(), own.code());
    }

    private RegistrationView view(UUID session, Seats.Seat seat) {
        return switch (seat.state()) {
            case CONFIRMED, CHECKED_IN -> new RegistrationView(session, seat.state(), null, code(session, seat.line()));
            case WAITLISTED ->
                new RegistrationView(session, seat.state(), seats.waitingUpTo(session, seat.line()), null);
            case CANCELLED, NO_SHOW -> new RegistrationView(session, seat.state(), null, null);
        };
    }

    /// Made of the place in the line by the service's key: it can be shown again and not be guessed.
    private String code(UUID session, long line) {
        byte[] digest =
                caller.keyedDigest().doFinal(("place\n" + session + "\n" + line).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private String digest(String code) {
        return HexFormat.of()
                .formatHex(caller.keyedDigest().doFinal(("at the door\n" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
