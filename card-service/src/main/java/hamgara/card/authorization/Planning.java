package hamgara.card.authorization;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.ledger.Move;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.pocket.Pockets;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.quote.Quotes;
import hamgara.card.quote.Split;
import hamgara.card.usage.Headroom;
import hamgara.card.usage.Limits;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides what an authorization holds, without holding it yet.
@ApplicationScoped
class Planning {

    private final Admission admission;
    private final Quotes quotes;
    private final Limits limits;
    private final Pockets pockets;
    private final Programmes programmes;
    private final Rials rials;

    Planning(Admission admission, Quotes quotes, Limits limits, Pockets pockets, Programmes programmes, Rials rials) {
        this.admission = admission;
        this.quotes = quotes;
        this.limits = limits;
        this.pockets = pockets;
        this.programmes = programmes;
        this.rials = rials;
    }

    Plan plan(CardFacts card, NewAuthorization request, Instant now) {
        Plan money = money(card, request, now);
        Integer entries = request.entries();
        if (money.decline() != null || entries == null) {
            return money;
        }
        Ruling ruling = admission.rule(card, request.venueCode(), request.category(), now);
        Optional<Entitlement> entitlement = ruling.entitlement();
        if (!ruling.reasons().isEmpty() || entitlement.isEmpty()) {
            return Plan.refused(
                    ruling.reasons().isEmpty()
                            ? "NO_PROGRAMME_FOR_VENUE"
                            : ruling.reasons().getFirst(),
                    money.price(),
                    new Plan.Trace(
                            money.trace().remaining(),
                            null,
                            ruling.opensAt()
                                    .map(Tehran::dayOf)
                                    .orElse(money.trace().renewsOn())));
        }
        UUID enrolment = card.enrolment().id();
        UUID person = card.enrolment().person().id();
        Quota quota = pockets.quota(enrolment, entitlement.get(), ruling.day());
        Long rialsLeft = money.trace().remaining();
        if (quota.remaining() < entries) {
            LocalDate nextPeriod = quota.endsOn().plusDays(1);
            return Plan.refused(
                    "QUOTA_EXHAUSTED", money.price(), new Plan.Trace(rialsLeft, quota.remaining(), nextPeriod));
        }
        Optional<Headroom> room =
                limits.remaining(ruling.terms(), person, request.category(), now, Limit.Measure.ENTRIES);
        if (room.isPresent() && room.get().left() < entries) {
            return Plan.refused(
                    room.get().decline(),
                    money.price(),
                    new Plan.Trace(rialsLeft, quota.remaining(), room.get().renewsOn()));
        }
        var pieces = new ArrayList<>(money.pieces());
        pieces.add(new Plan.Piece(
                ruling.terms(),
                person,
                enrolment,
                null,
                ruling.terms().unit(request.category()),
                Limit.Measure.ENTRIES,
                entries));
        return new Plan(
                null,
                List.copyOf(pieces),
                money.price(),
                money.venueShare(),
                money.holderShare(),
                money.pinNeeded(),
                new Plan.Trace(rialsLeft, quota.remaining(), money.trace().renewsOn()));
    }

    /// The terms the card was issued by.
    ProgrammeTerms terms(CardFacts card) {
        return programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
    }

    private Plan money(CardFacts card, NewAuthorization request, Instant now) {
        Money asked = request.price();
        if (asked == null) {
            return new Plan(null, List.of(), null, 0, 0, false, Plan.Trace.NONE);
        }
        Rate rate = rials.today();
        long price = rate.rials(asked, "/price");
        long holderAtMost = holderAtMost(card, request, price, rate);
        Split split = quotes.split(card, request.venueCode(), request.category(), price, now);
        var trace = new Plan.Trace(split.remaining(), null, split.renewsOn());
        String decline = decline(split, holderAtMost);
        if (decline != null) {
            return Plan.refused(decline, price, trace);
        }
        return new Plan(null, pieces(split), price, split.venue(), split.holder(), split.pinNeeded(), trace);
    }

    static List<Plan.Piece> pieces(Split split) {
        return split.parts().stream()
                .map(part -> new Plan.Piece(
                        part.terms(),
                        part.pocket().person(),
                        part.pocket().enrolment(),
                        part.pocket().id(),
                        Move.RIALS,
                        Limit.Measure.IRR,
                        part.amount()))
                .toList();
    }

    private static @Nullable String decline(Split split, long holderAtMost) {
        if (!split.obstacles().isEmpty()) {
            return split.obstacles().getFirst();
        }
        if (split.holder() <= holderAtMost) {
            return null;
        }
        return split.shortage() == null ? "INSUFFICIENT_ALLOWANCE" : split.shortage();
    }

    /// By the quote, or what the request says; nothing is asked of a holder who agreed to nothing.
    private long holderAtMost(CardFacts card, NewAuthorization request, long price, Rate rate) {
        UUID quote = request.quoteId();
        if (quote != null) {
            return quotes.holderShare(quote, card, request.venueCode(), request.category(), price);
        }
        Money agreed = request.holderShareAtMost();
        return agreed == null || agreed.amount() == 0 ? 0 : rate.rials(agreed, "/holderShareAtMost");
    }
}
