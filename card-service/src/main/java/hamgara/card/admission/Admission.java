package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.pocket.Pockets;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Category;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules every use of a card goes by, the same for a question and for the deed.
@ApplicationScoped
public class Admission {

    private final Cards cards;
    private final Programmes programmes;
    private final Venues venues;
    private final Pockets pockets;
    private final Caller caller;
    private final Clock clock;

    Admission(Cards cards, Programmes programmes, Venues venues, Pockets pockets, Caller caller, Clock clock) {
        this.cards = cards;
        this.programmes = programmes;
        this.venues = venues;
        this.pockets = pockets;
        this.caller = caller;
        this.clock = clock;
    }

    /// Rules on a use at an instant, by the programme version the enrolment began with.
    @Transactional
    public Ruling rule(CardFacts card, String venueCode, Category category, Instant at) {
        ProgrammeTerms terms =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        var reasons = new ArrayList<String>();
        card.obstacle(at).ifPresent(reasons::add);
        if (!card.enrolment().isActive()) {
            reasons.add("ENROLMENT_NOT_ACTIVE");
        }
        LocalDate day = Tehran.dayOf(at);
        terms.obstacle(day).ifPresent(reasons::add);
        Optional<VenueFacts> venue = venues.find(venueCode);
        Optional<Entitlement> entitlement = terms.entitlement(category);
        if (venue.isEmpty()) {
            reasons.add("VENUE_UNKNOWN");
        } else if (venue.get().suspended()) {
            reasons.add("VENUE_SUSPENDED");
        } else if (entitlement.isEmpty() || !serves(venue.get(), terms, category)) {
            reasons.add("NO_PROGRAMME_FOR_VENUE");
        }
        return new Ruling(terms, entitlement, day, List.copyOf(reasons));
    }

    /// What is left of the entitlement of a ruling; empty when there is no entitlement.
    @Transactional
    public Optional<Quota> quota(CardFacts card, Ruling ruling) {
        return ruling.entitlement()
                .map(entitlement -> pockets.quota(card.enrolment().id(), entitlement, ruling.day()));
    }

    @Transactional
    CardValidationView validate(NewCardValidation request) {
        caller.requireVenue(request.venueCode());
        Optional<Presented> presented = cards.presented(request.credential());
        if (presented.isEmpty()) {
            return CardValidationView.notOurs();
        }
        CardFacts card = presented.get().card();
        Ruling ruling = rule(card, request.venueCode(), request.category(), clock.instant());
        Optional<Quota> quota = quota(card, ruling);
        var reasons = new ArrayList<String>();
        presented.get().obstacle().ifPresent(reasons::add);
        reasons.addAll(ruling.reasons());
        if (quota.filter(Quota::isExhausted).isPresent()) {
            reasons.add("QUOTA_EXHAUSTED");
        }
        return new CardValidationView(
                reasons.isEmpty(),
                List.copyOf(reasons),
                card.id(),
                quota.map(Quota::remaining).orElse(null),
                quota.map(Quota::endsOn).orElse(null),
                quota.map(left -> Jalali.of(left.endsOn())).orElse(null));
    }

    private static boolean serves(VenueFacts venue, ProgrammeTerms terms, Category category) {
        return venue.category() == category
                && venue.county().equals(terms.county())
                && terms.venueScope().covers(venue.code());
    }
}
