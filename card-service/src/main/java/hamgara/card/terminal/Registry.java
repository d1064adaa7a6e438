package hamgara.card.terminal;

import hamgara.card.card.QrPicture;
import hamgara.card.terminal.TerminalFacts.State;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The terminals of venues, for those who look after them.
@ApplicationScoped
class Registry {

    private static final Duration CODE_COUNTS = Duration.ofHours(24);

    private final TerminalRepository terminals;
    private final TerminalKeys keys;
    private final Terminals callers;
    private final Venues venues;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Registry(
            TerminalRepository terminals,
            TerminalKeys keys,
            Terminals callers,
            Venues venues,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.terminals = terminals;
        this.keys = keys;
        this.callers = callers;
        this.venues = venues;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TerminalView register(NewTerminal request) {
        VenueFacts venue = venues.find(request.venueCode())
                .orElseThrow(() -> new TerminalRefusal.TerminalVenueNotKnown().at("/venueCode"));
        if (caller.has(Roles.VENUE_OPERATOR)) {
            caller.requireVenue(venue.code());
        } else {
            caller.requireCounty(venue.county());
        }
        var terminal = new Terminal();
        terminal.id = Ids.next();
        terminal.venueCode = venue.code();
        terminal.countyCode = venue.county();
        terminal.label = request.label().strip();
        terminal.scopes = Terminal.stored(request.scopes());
        terminal.state = State.PENDING;
        terminal.registeredAt = now();
        TerminalView.Code code = newCode(terminal);
        terminals.persistAndFlush(terminal);
        outbox.append(new TerminalEvent.TerminalRegistered(terminal.id, terminal.venueCode, terminal.countyCode));
        return view(terminal, code);
    }

    /// The code before stops at once.
    @Transactional
    TerminalView furtherCode(UUID id) {
        Terminal terminal = locked(id);
        terminal.require(State.PENDING);
        TerminalView.Code code = newCode(terminal);
        terminals.flush();
        return view(terminal, code);
    }

    @Transactional
    QrPicture qr(UUID id) {
        Terminal terminal = terminals
                .findByIdOptional(id)
                .filter(this::mayManage)
                .orElseThrow(TerminalRefusal.TerminalNotFound::new);
        terminal.require(State.PENDING);
        if (!clock.instant().isBefore(terminal.codeExpiresAt)) {
            throw new TerminalRefusal.TerminalCodeExpired();
        }
        return QrPicture.of(code(terminal).handshake());
    }

    @Transactional
    TerminalView revoke(UUID id, Terminal.RevokeReason reason) {
        Terminal terminal = locked(id);
        Instant now = now();
        terminal.revoke(reason, now);
        terminals.flush();
        keys.close(terminal.id, now);
        if (terminal.account != null) {
            callers.forget(terminal.account);
        }
        outbox.append(new TerminalEvent.TerminalRevoked(terminal.id, terminal.venueCode, terminal.countyCode, reason));
        return view(terminal, null);
    }

    @Transactional
    TerminalView read(UUID id) {
        return terminals
                .findByIdOptional(id)
                .filter(this::maySee)
                .map(terminal -> view(terminal, null))
                .orElseThrow(TerminalRefusal.TerminalNotFound::new);
    }

    @Transactional
    Page<TerminalView> list(Optional<String> asked, PageRequest page) {
        String venue = asked.or(caller::venue).orElse("");
        if (caller.has(Roles.VENUE_OPERATOR)) {
            caller.requireVenue(venue);
        } else {
            caller.requireCounty(
                    venues.find(venue).map(VenueFacts::county).orElseThrow(TerminalRefusal.TerminalVenueNotKnown::new));
        }
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        List<Terminal> rows = terminals.ofVenue(venue, after, page.rowsToRead());
        return Page.of(rows, page, terminal -> Cursor.of(terminal.id), terminal -> view(terminal, null));
    }

    private TerminalView.Code newCode(Terminal terminal) {
        terminal.codeNumber++;
        EnrolmentCode code = code(terminal);
        terminal.codeDigest = code.digest();
        terminal.codeExpiresAt = now().plus(CODE_COUNTS);
        return TerminalView.Code.of(code, terminal.codeExpiresAt);
    }

    private EnrolmentCode code(Terminal terminal) {
        return EnrolmentCode.derive(caller.keyedDigest(), terminal.id, terminal.codeNumber);
    }

    private TerminalView view(Terminal terminal, TerminalView.@Nullable Code code) {
        return TerminalView.of(terminal, keys.of(terminal.id), code);
    }

    private Terminal locked(UUID id) {
        return terminals.locked(id).filter(this::mayManage).orElseThrow(TerminalRefusal.TerminalNotFound::new);
    }

    private boolean mayManage(Terminal terminal) {
        return caller.has(Roles.ADMIN)
                || (caller.has(Roles.VENUE_OPERATOR)
                        && caller.venue().orElse("").equals(terminal.venueCode))
                || (caller.has(Roles.DESK_OFFICER) && caller.county().orElse("").equals(terminal.countyCode));
    }

    private boolean maySee(Terminal terminal) {
        return mayManage(terminal)
                || caller.has(Roles.AUDITOR)
                || (caller.has(Roles.TERMINAL) && caller.pseudonym().equals(terminal.account));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
