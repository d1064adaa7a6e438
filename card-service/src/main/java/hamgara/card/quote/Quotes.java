package hamgara.card.quote;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.guard.Attempts;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.venue.Venues;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells in advance who pays what, and holds the holder's share for a while.
@ApplicationScoped
public class Quotes {

    private final QuoteRows rows;
    private final Pricing pricing;
    private final Cards cards;
    private final Attempts attempts;
    private final Rials rials;
    private final Venues venues;
    private final QuoteConfig config;
    private final Clock clock;

    Quotes(
            QuoteRows rows,
            Pricing pricing,
            Cards cards,
            Attempts attempts,
            Rials rials,
            Venues venues,
            QuoteConfig config,
            Clock clock) {
        this.rows = rows;
        this.pricing = pricing;
        this.cards = cards;
        this.attempts = attempts;
        this.rials = rials;
        this.venues = venues;
        this.config = config;
        this.clock = clock;
    }

    /// Read only; what it says holds as long as nobody else uses the pockets and counters it looked at.
    @Transactional
    public Split split(CardFacts card, String venueCode, Category category, long price, Instant at) {
        return pricing.split(card, venueCode, category, price, at);
    }

    /// The terms of every pocket that a split may take from, also when limits have room again that have none now.
    @Transactional
    public Collection<ProgrammeTerms> payers(CardFacts card, String venueCode, Category category, Instant at) {
        return pricing.payers(card, venueCode, category, at);
    }

    /// The most a holder pays by a quote, in rials; refuses a quote that is over or was made for something else.
    @Transactional
    public long holderShare(UUID quote, CardFacts card, String venueCode, Category category, long price) {
        QuoteRows.Row row = rows.find(quote).orElseThrow(() -> new QuoteRefusal.QuoteUnknown().at("/quoteId"));
        if (!row.enrolment().equals(card.enrolment().id())
                || !row.venue().equals(venueCode)
                || row.category() != category
                || row.price() != price) {
            throw new QuoteRefusal.QuoteNotForThis().at("/quoteId");
        }
        if (!clock.instant().isBefore(row.expiresAt())) {
            throw new QuoteRefusal.QuoteExpired();
        }
        return row.holder();
    }

    @Transactional
    QuoteView quote(NewQuote request) {
        venues.requireCallers(request.venueCode());
        Optional<Presented> presented = cards.presented(request.credential());
        if (presented.isEmpty()) {
            attempts.failed("presentation");
            throw new QuoteRefusal.PresentationInvalid().at("/credential");
        }
        return quote(
                presented.get().card(),
                new NewCardQuote(request.venueCode(), request.category(), request.price(), clock.instant()),
                presented.get().obstacle());
    }

    /// For the holder of a card, by what is there on the day.
    @Transactional
    QuoteView quote(UUID card, NewCardQuote request) {
        return quote(cards.callersOwn(card), request, Optional.empty());
    }

    private QuoteView quote(CardFacts card, NewCardQuote request, Optional<String> obstacle) {
        Instant now = clock.instant();
        Rate rate = rials.today();
        long price = rate.rials(request.price(), "/price");
        Split split = pricing.split(card, request.venueCode(), request.category(), price, request.at());
        var quote = new QuoteRows.Row(
                Ids.next(),
                card.enrolment().id(),
                request.venueCode(),
                request.category(),
                price,
                split.holder(),
                now.plus(config.lifetime()));
        rows.insert(quote);
        var reasons = new ArrayList<String>();
        obstacle.ifPresent(reasons::add);
        reasons.addAll(split.obstacles());
        if (split.shortage() != null) {
            reasons.add(split.shortage());
        }
        return QuoteView.of(quote.id(), card.id(), request, split, rate, List.copyOf(reasons), quote.expiresAt());
    }
}
