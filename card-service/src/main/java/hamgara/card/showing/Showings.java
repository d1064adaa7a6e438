package hamgara.card.showing;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.person.Persons;
import hamgara.card.rotating.RotatingKey;
import hamgara.card.rotating.RotatingTokens;
import hamgara.card.smscode.SmsCode;
import hamgara.card.smscode.SmsCodes;
import hamgara.card.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/// Gives holders other ways to show their card.
@ApplicationScoped
class Showings {

    private final Cards cards;
    private final RotatingTokens tokens;
    private final SmsCodes codes;
    private final Venues venues;
    private final Persons persons;
    private final Clock clock;

    Showings(Cards cards, RotatingTokens tokens, SmsCodes codes, Venues venues, Persons persons, Clock clock) {
        this.cards = cards;
        this.tokens = tokens;
        this.codes = codes;
        this.venues = venues;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    RotatingKeyView newKey(UUID id) {
        CardFacts card = usable(id);
        if (!persons.isHolder(card.enrolment().person())) {
            throw new ShowingRefusal.NotTheHolder();
        }
        RotatingKey made = tokens.issue(id);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new RotatingKeyView(
                base64.encodeToString(made.handle()),
                base64.encodeToString(made.key()),
                RotatingTokens.STEP.toSeconds());
    }

    @Transactional
    SmsCodeView newCode(UUID id, NewSmsCode request) {
        usable(id);
        if (venues.find(request.venueCode()).isEmpty()) {
            throw new ShowingRefusal.CodeForUnknownVenue().at("/venueCode");
        }
        SmsCode made = codes.make(id, request.venueCode());
        return new SmsCodeView(made.code(), made.expiresAt());
    }

    private CardFacts usable(UUID id) {
        CardFacts card = cards.callersOwn(id);
        card.obstacle(clock.instant()).ifPresent(reason -> {
            throw new ShowingRefusal.CardNotUsable(reason);
        });
        return card;
    }
}
