package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.credential.Credentials;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Answers whether a shown card would be taken.
@ApplicationScoped
class CardValidations {

    private final ShownCards shownCards;
    private final Cards cards;
    private final Admission admission;
    private final Programmes programmes;
    private final Credentials credentials;
    private final Caller caller;
    private final Clock clock;

    CardValidations(
            ShownCards shownCards,
            Cards cards,
            Admission admission,
            Programmes programmes,
            Credentials credentials,
            Caller caller,
            Clock clock) {
        this.shownCards = shownCards;
        this.cards = cards;
        this.admission = admission;
        this.programmes = programmes;
        this.credentials = credentials;
        this.caller = caller;
        this.clock = clock;
    }

    /// Not one transaction: a card in its usual form is answered from one read, or from none.
    @Transactional(Transactional.TxType.SUPPORTS)
    CardValidationView validate(NewCardValidation request) {
        boolean holder = isOnlyCitizen();
        if (!holder) {
            caller.requireVenue(request.venueCode());
        }
        Instant now = clock.instant();
        Optional<Verdict> verdict =
                request.credential().startsWith(Credentials.PREFIX) ? ofStatic(request, now) : ofOther(request, now);
        if (verdict.isEmpty()) {
            return CardValidationView.notOurs();
        }
        if (holder) {
            cards.callersOwn(verdict.get().card());
        }
        return CardValidationView.of(verdict.get(), holder);
    }

    private boolean isOnlyCitizen() {
        return caller.has(Roles.CITIZEN) && !caller.has(Roles.TERMINAL) && !caller.has(Roles.VENUE_OPERATOR);
    }

    private Optional<Verdict> ofStatic(NewCardValidation request, Instant now) {
        LocalDate day = Tehran.dayOf(now);
        return shownCards.find(request.credential(), request.category(), day).map(found -> {
            Shown shown = found.shown();
            ProgrammeTerms terms =
                    programmes.terms(shown.programme(), shown.programmeVersion(), shown.programmeState());
            Ruling ruling =
                    shown.rule(credentials, terms, shownCards.venue(request.venueCode()), request.category(), now);
            Optional<Quota> quota = ruling.entitlement().map(entitlement -> quota(entitlement, found, day));
            return Verdict.of(shown.card(), shown.standing(), List.of(), ruling, quota);
        });
    }

    /// A pocket nobody has used yet is full.
    private static Quota quota(Entitlement entitlement, ShownCards.Found found, LocalDate day) {
        return new Quota(
                entitlement.category(),
                entitlement.period(),
                entitlement.entries(),
                Purse.of(found.purses(), entitlement, day)
                        .map(purse -> Math.toIntExact(purse.active() ? purse.available() : 0))
                        .orElse(entitlement.entries()),
                entitlement.period().startsOn(day),
                entitlement.period().endsOn(day));
    }

    /// Tokens that change or are used once are looked at as they are.
    private Optional<Verdict> ofOther(NewCardValidation request, Instant now) {
        return cards.presented(request.credential()).map(presented -> ofOther(request, presented, now));
    }

    private Verdict ofOther(NewCardValidation request, Presented presented, Instant now) {
        CardFacts card = presented.card();
        Ruling ruling = admission.rule(card, request.venueCode(), request.category(), now);
        return Verdict.of(
                card.id(),
                card.standing(),
                presented.obstacle().stream().toList(),
                ruling,
                admission.quota(card, ruling));
    }

    /// A ruling with the quota in it.
    record Verdict(UUID card, CardFacts.Standing standing, List<String> reasons, Ruling ruling, Optional<Quota> quota) {

        static Verdict of(
                UUID card, CardFacts.Standing standing, List<String> obstacles, Ruling ruling, Optional<Quota> quota) {
            var reasons = new ArrayList<>(obstacles);
            reasons.addAll(ruling.reasons());
            if (quota.filter(Quota::isExhausted).isPresent()) {
                reasons.add("QUOTA_EXHAUSTED");
            }
            return new Verdict(card, standing, List.copyOf(reasons), ruling, quota);
        }

        /// When waiting alone helps: the first day of the next period.
        Optional<LocalDate> nextEligibleOn() {
            return reasons.equals(List.of("QUOTA_EXHAUSTED"))
                    ? quota.map(left -> left.endsOn().plusDays(1))
                    : Optional.empty();
        }
    }
}
