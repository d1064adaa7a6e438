package hamgara.venue.checkin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.Bookings;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.ShownCard;
import hamgara.venue.card.ShownCardQuestion;
import hamgara.venue.checkin.CheckInRefusal.BookingCodesLocked;
import hamgara.venue.checkin.CheckInRefusal.CheckInInvalid;
import hamgara.venue.checkin.CheckInRefusal.CheckInUnclear;
import hamgara.venue.checkin.CheckInRefusal.CheckInWrongVenue;
import hamgara.venue.checkin.DoorRepository.Found;
import hamgara.venue.checkin.DoorRepository.Wrong;
import hamgara.venue.venue.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Finds the booking that somebody shows at the caller's venue.
@ApplicationScoped
class ShownBookings {

    private final DoorRepository door;
    private final Bookings bookings;
    private final CardClient cards;
    private final CheckInConfig config;
    private final Caller caller;
    private final Clock clock;

    ShownBookings(
            DoorRepository door,
            Bookings bookings,
            CardClient cards,
            CheckInConfig config,
            Caller caller,
            Clock clock) {
        this.door = door;
        this.bookings = bookings;
        this.cards = cards;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    BookingFacts coming(UUID nonce, Showing showing) {
        if (!showing.isClear()) {
            throw new CheckInUnclear();
        }
        return find(nonce, showing, "CONFIRMED");
    }

    BookingFacts leaving(UUID nonce, Showing showing) {
        if (!showing.namesOne()) {
            throw new CheckInUnclear();
        }
        return find(nonce, showing, "CHECKED_IN");
    }

    private BookingFacts find(UUID nonce, Showing showing, String wanted) {
        String venue = caller.venue().orElseThrow(CheckInWrongVenue::new);
        UUID id = showing.bookingId();
        if (id == null) {
            String code = showing.code();
            id = code == null ? ofCard(nonce, venue, showing, wanted) : ofCode(venue, Showing.typed(code));
        }
        UUID known = id;
        BookingFacts booking = requiringNew().call(() -> bookings.of(known));
        if (!booking.venueCode().equals(venue)) {
            throw new CheckInWrongVenue();
        }
        return booking;
    }

    private UUID ofCard(UUID nonce, String venue, Showing showing, String wanted) {
        if (!showing.isTimely()) {
            throw new CheckInInvalid().at("/occurredAt");
        }
        Category category = requiringNew().call(() -> door.categoryOf(venue)).orElseThrow(CheckInWrongVenue::new);
        String credential = showing.credential();
        if (credential == null) {
            throw new CheckInUnclear();
        }
        ShownCard card = cards.shown("shown-" + nonce, new ShownCardQuestion(credential, venue, category));
        UUID cardId = card.cardId();
        if (cardId == null) {
            throw new CheckInInvalid().at("/credential");
        }
        Instant at = showing.occurredAt() == null ? clock.instant() : showing.occurredAt();
        LocalDate day = Tehran.dayOf(at);
        return requiringNew()
                .call(() -> door.ofCard(
                        cardId,
                        venue,
                        wanted,
                        Tehran.startOf(day),
                        Tehran.startOf(day.plusDays(1)),
                        at,
                        config.opens()))
                .map(Found::booking)
                .orElseThrow(() -> new CheckInInvalid().at("/credential"));
    }

    /// A code of another venue counts as a wrong one, too: nobody shall find out by trying which there are.
    private UUID ofCode(String venue, String code) {
        Optional<Found> found = requiringNew().call(() -> look(venue, code));
        return found.map(Found::booking).orElseThrow(() -> new CheckInInvalid().at("/code"));
    }

    private Optional<Found> look(String venue, String code) {
        Duration window = config.wrongCodesWithin();
        Instant now = clock.instant();
        Instant since = now.minus(window);
        door.lockCodes(venue);
        Wrong wrong = door.wrongCodes(venue, since);
        if (wrong.codes() >= config.wrongCodes()) {
            throw new BookingCodesLocked(Duration.between(now, wrong.first().plus(window)));
        }
        Optional<Found> found = door.ofCode(code);
        if (found.filter(each -> each.venue().equals(venue)).isEmpty()) {
            door.countWrongCode(venue, now.truncatedTo(ChronoUnit.MINUTES), since);
        }
        return found;
    }
}
