package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.credential.Credentials;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Headroom;
import hamgara.card.usage.Limits;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Limits limits;
    private final Venues venues;
    private final Caller caller;
    private final Clock clock;

    CardValidations(
            ShownCards shownCards,
            Cards cards,
            Admission admission,
            Programmes programmes,
            Credentials credentials,
            Limits limits,
            Venues venues,
            Caller caller,
            Clock clock) {
        this.shownCards = shownCards;
        this.cards = cards;
        this.admission = admission;
        this.programmes = programmes;
        this.credentials = credentials;
        this.limits = limits;
        this.venues = venues;
        this.caller = caller;
        this.clock = clock;
    }

    /// Not one transaction: a card in its usual form is answered from one read, or from none.
    @Transactional(Transactional.TxType.SUPPORTS)
    CardValidationView validate(NewCardValidation request) {
        boolean holder = isOnlyCitizen();
        if (!holder) {
            venues.requireCallers(request.venueCode());
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
            return Verdict.of(
                    found,
                    shown.rule(credentials, terms, shownCards.venue(request.venueCode()), request.category(), now),
                    headroom(terms, shown.person(), request.category(), now));
        });
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
                admission.quota(card, ruling),
                headroom(ruling.terms(), card.enrolment().person().id(), request.category(), now));
    }

    private Optional<Headroom> headroom(ProgrammeTerms terms, UUID person, Category category, Instant now) {
        return terms.limitsEntries()
                ? limits.remaining(terms, person, category, now, Limit.Measure.ENTRIES)
                : Optional.empty();
    }
}
