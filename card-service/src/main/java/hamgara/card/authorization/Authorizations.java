package hamgara.card.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.guard.Attempts;
import hamgara.card.money.Rials;
import hamgara.card.person.Persons;
import hamgara.card.pin.Pins;
import hamgara.card.redemption.OfflineUses;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Authorizes for venues, once for each id a client chose, and shows what became of it.
///
/// Order of locks: the client's id, the reference of the venue, the card (shared), the person when money is asked for,
/// usage counters programme by programme, pockets by id, the outbox; nothing else is waited for. [AuthorizationSteps]
/// begin with the authorization and never ask for a reference or a card, which readers of journals hold before it.
@ApplicationScoped
class Authorizations {

    private static final int TRIES = 10;
    private static final UUID FIRST = new UUID(0, 0);

    private final AuthorizationRows rows;
    private final Planning planning;
    private final Holding holding;
    private final OfflineUses offline;
    private final Cards cards;
    private final Persons persons;
    private final Pins pins;
    private final Attempts attempts;
    private final Rials rials;
    private final Venues venues;
    private final Caller caller;
    private final AuthorizationConfig config;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Authorizations(
            AuthorizationRows rows,
            Planning planning,
            Holding holding,
            OfflineUses offline,
            Cards cards,
            Persons persons,
            Pins pins,
            Attempts attempts,
            Rials rials,
            Venues venues,
            Caller caller,
            AuthorizationConfig config,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.planning = planning;
        this.holding = holding;
        this.offline = offline;
        this.cards = cards;
        this.persons = persons;
        this.pins = pins;
        this.attempts = attempts;
        this.rials = rials;
        this.venues = venues;
        this.caller = caller;
        this.config = config;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /// The answer as it goes over the wire, the same for ever for one id.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(byte[] body, boolean isRepeated) {}

    /// Somebody was faster at a pocket or a limit; nothing of this try stays.
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    /// The PIN is to be looked at first, in a transaction of its own; nothing of this try stays.
    private static final class PinNeeded extends RuntimeException {
        private final transient CardFacts card;

        PinNeeded(CardFacts card) {
            super("pin needed", null, false, false);
            this.card = card;
        }
    }

    /// What looking at the PIN came to: not done yet, right, or the code of a decline.
    private record PinCheck(boolean isDone, @Nullable String decline) {
        static final PinCheck OPEN = new PinCheck(false, null);
    }

    /// Not one transaction: who is overtaken looks anew, and a wrong PIN counts whatever becomes of the rest.
    Answer authorize(UUID id, NewAuthorization request) {
        venues.requireCallers(request.venueCode());
        byte[] fingerprint = fingerprint(request);
        PinCheck pin = PinCheck.OPEN;
        for (int i = 0; i < TRIES; i++) {
            try {
                PinCheck known = pin;
                return QuarkusTransaction.requiringNew().call(() -> once(id, request, fingerprint, known));
            } catch (PinNeeded needed) {
                pin = new PinCheck(
                        true, pins.obstacle(needed.card, request.pin()).orElse(null));
            } catch (AuthorizationRefusal.PresentationInvalid guess) {
                attempts.failed("presentation");
                throw guess;
            } catch (Overtaken _) {
                // the next try sees what the other one left
            }
        }
        throw new AuthorizationRefusal.PocketsInDemand();
    }

    @Transactional
    AuthorizationView read(UUID id) {
        Authorization found = rows.find(id).orElseThrow(AuthorizationRefusal.AuthorizationNotFound::new);
        boolean full = caller.has(Roles.AUDITOR)
                || persons.find(found.person()).filter(persons::isHolder).isPresent();
        if (!full && !caller.venue().orElse("").equals(found.venue())) {
            throw new AuthorizationRefusal.AuthorizationNotFound();
        }
        return view(found, full);
    }

    @Transactional
    Page<AuthorizationView> ofReference(@Nullable String venue, @Nullable String reference, PageRequest page) {
        if (venue == null || reference == null) {
            throw new AuthorizationRefusal.ReadBackIncomplete();
        }
        boolean auditor = caller.has(Roles.AUDITOR);
        if (!auditor) {
            caller.requireVenue(venue);
        }
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                rows.ofReference(venue, reference, after, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                found -> view(found, auditor));
    }

    private Answer once(UUID id, NewAuthorization request, byte[] fingerprint, PinCheck pin) {
        if (!rows.lockId(id)) {
            throw new AuthorizationRefusal.RequestInProgress();
        }
        var first = rows.first(id);
        if (first.isPresent()) {
            if (!Arrays.equals(first.get().fingerprint(), fingerprint)) {
                throw new AuthorizationRefusal.AuthorizationIdReused();
            }
            return new Answer(first.get().answer(), true);
        }
        Instant now = clock.instant();
        Instant expiresAt = expiresAt(request, now);
        requireSense(request);
        Presented presented = cards.presented(request.credential())
                .orElseThrow(() -> new AuthorizationRefusal.PresentationInvalid().at("/credential"));
        if (offline.hasTaken(
                request.venueCode(),
                request.partnerReference(),
                presented.card().id(),
                now)) {
            throw new AuthorizationRefusal.CountedOffline();
        }
        CardFacts card = cards.held(presented.card().id());
        if (request.price() != null) {
            rows.lockPerson(card.enrolment().person().id());
        }
        Plan plan = planning.plan(card, request, now);
        if (plan.pinNeeded() && !pin.isDone()) {
            throw new PinNeeded(card);
        }
        if (plan.pinNeeded() && pin.decline() != null) {
            plan = plan.declined(pin.decline());
        }
        if (plan.decline() == null) {
            plan = presented
                    .obstacle()
                    .or(() -> cards.consume(presented))
                    .map(plan::declined)
                    .orElse(plan);
        }
        List<Line> lines = holding.hold(card, plan, request.category(), now);
        Authorization made = authorization(id, request, card, plan, now, expiresAt);
        byte[] answer = bytes(AuthorizationView.of(made, lines, List.of(), rials.today(), now, false));
        rows.insert(made, caller.pseudonym(), new AuthorizationRows.First(fingerprint, answer));
        lines.forEach(line -> rows.insert(id, line));
        outbox.append(event(made, lines));
        return new Answer(answer, false);
    }

    private Authorization authorization(
            UUID id, NewAuthorization request, CardFacts card, Plan plan, Instant now, Instant expiresAt) {
        var programme = planning.terms(card);
        return new Authorization(
                id,
                plan.decline() == null ? Authorization.State.AUTHORIZED : Authorization.State.DECLINED,
                plan.decline(),
                card.id(),
                card.enrolment().person().id(),
                card.enrolment().county(),
                request.venueCode(),
                request.category(),
                request.partnerReference(),
                request.replaces(),
                plan.price(),
                plan.venueShare(),
                plan.holderShare(),
                programme.code(),
                programme.version(),
                plan.trace().remaining(),
                plan.trace().entriesLeft(),
                plan.trace().renewsOn(),
                now,
                expiresAt,
                1,
                null);
    }

    static AuthorizationEvent event(Authorization made, List<Line> lines) {
        String reason = made.reason();
        return reason == null
                ? new AuthorizationEvent.AuthorizationApproved(
                        made.id(),
                        made.card(),
                        made.venue(),
                        made.category(),
                        AuthorizationView.sum(lines, true, Line::held),
                        AuthorizationView.sum(lines, false, Line::held),
                        made.holderShare(),
                        made.county())
                : new AuthorizationEvent.AuthorizationDeclined(
                        made.id(), made.card(), made.venue(), made.category(), reason, made.county());
    }

    private AuthorizationView view(Authorization found, boolean full) {
        return AuthorizationView.of(
                found, rows.lines(found.id()), rows.steps(found.id()), rials.today(), clock.instant(), full);
    }

    private void requireSense(NewAuthorization request) {
        if (request.price() == null && request.entries() == null) {
            throw new AuthorizationRefusal.NothingAskedFor().at("/price");
        }
        UUID replaces = request.replaces();
        if (replaces != null
                && rows.find(replaces)
                        .filter(earlier -> earlier.venue().equals(request.venueCode()))
                        .isEmpty()) {
            throw new AuthorizationRefusal.ReplacedUnknown().at("/replaces");
        }
    }

    private Instant expiresAt(NewAuthorization request, Instant now) {
        Instant asked = request.expiresAt();
        if (asked == null) {
            return now.plus(config.lifetime());
        }
        if (!asked.isAfter(now) || asked.isAfter(now.plus(config.longest()))) {
            throw new AuthorizationRefusal.ExpiryNotPossible().at("/expiresAt");
        }
        return asked;
    }

    /// Keyed, as a plain digest would let whoever holds the table guess a PIN from it.
    private byte[] fingerprint(NewAuthorization request) {
        return caller.keyedDigest().doFinal(bytes(request));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
