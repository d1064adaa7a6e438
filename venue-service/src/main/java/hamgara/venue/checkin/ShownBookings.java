package hamgara.venue.checkin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingState;
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

    /// Of a card, those who are still there.
    Leaving leaving(UUID nonce, Showing showing) {
        if (!showing.namesOne()) {
            throw new CheckInUnclear();
        }
        String credential = showing.credential();
        if (credential == null) {
            return new Leaving.OfBooking(find(nonce, showing, "CHECKED_IN").id());
        }
        String venue = caller.venue().orElseThrow(CheckInWrongVenue::new);
        requireTimely(showing);
        UUID card = cardOf(nonce, venue, credential);
        Optional<BookingFacts> booking = requiringNew()
                .call(() -> bookedWith(card, venue, showing, "CHECKED_IN").map(bookings::of));
        if (booking.filter(found -> found.state() == BookingState.CHECKED_IN).isEmpty()) {
            LocalDate day = dayOf(showing);
            Optional<UUID> walkIn = requiringNew()
                    .call(() -> door.walkedInWith(card, venue, Tehran.startOf(day), Tehran.startOf(day.plusDays(1))));
            if (walkIn.isPresent()) {
                return new Leaving.OfWalkIn(walkIn.get());
            }
        }
        BookingFacts found = booking.orElseThrow(() -> new CheckInInvalid().at("/credential"));
        if (!found.venueCode().equals(venue)) {
            throw new CheckInWrongVenue();
        }
        return new Leaving.OfBooking(found.id());
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
        String credential = showing.credential();
        if (credential == null) {
            throw new CheckInUnclear();
        }
        requireTimely(showing);
        UUID card = cardOf(nonce, venue, credential);
        return requiringNew()
                .call(() -> bookedWith(card, venue, showing, wanted))
                .orElseThrow(() -> new CheckInInvalid().at("/credential"));
    }

    private static void requireTimely(Showing showing) {
        if (!showing.isTimely()) {
            throw new CheckInInvalid().at("/occurredAt");
        }
    }

    private UUID cardOf(UUID nonce, String venue, String credential) {
        Category category = requiringNew().call(() -> door.categoryOf(venue)).orElseThrow(CheckInWrongVenue::new);
        ShownCard card = cards.shown("shown-" + nonce, new ShownCardQuestion(credential, venue, category));
        UUID id = card.cardId();
        if (id == null) {
            throw new CheckInInvalid().at("/credential");
        }
        return id;
    }

    private Optional<UUID> bookedWith(UUID card, String venue, Showing showing, String wanted) {
        LocalDate day = dayOf(showing);
        return door.ofCard(
                        card,
                        venue,
                        wanted,
                        Tehran.startOf(day),
                        Tehran.startOf(day.plusDays(1)),
                        timeOf(showing),
                        config.opens())
                .map(Found::booking);
    }

    private Instant timeOf(Showing showing) {
        return showing.occurredAt() == null ? clock.instant() : showing.occurredAt();
    }

    private LocalDate dayOf(Showing showing) {
        return Tehran.dayOf(timeOf(showing));
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
