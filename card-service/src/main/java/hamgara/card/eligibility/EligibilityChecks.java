package hamgara.card.eligibility;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.claim.Claims;
import hamgara.card.guard.Attempts;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.pocket.Quota;
import hamgara.card.venue.Venues;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers whether a card may book, so that nobody else has to know age or gender.
@ApplicationScoped
class EligibilityChecks {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final EligibilityCheckRepository checks;
    private final Cards cards;
    private final Admission admission;
    private final Claims claims;
    private final Venues venues;
    private final Attempts attempts;
    private final Clock clock;

    EligibilityChecks(
            EligibilityCheckRepository checks,
            Cards cards,
            Admission admission,
            Claims claims,
            Venues venues,
            Attempts attempts,
            Clock clock) {
        this.checks = checks;
        this.cards = cards;
        this.admission = admission;
        this.claims = claims;
        this.venues = venues;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Transactional
    EligibilityCheckView check(NewEligibilityCheck request) {
        CardFacts card = cards.callersOwn(request.cardId());
        Ruling ruling = admission.rule(card, request.venueCode(), request.category(), request.startsAt());
        Optional<Quota> quota = admission.quota(card, ruling);
        List<String> reasons = reasons(request, card.enrolment().person(), ruling, quota);

        Instant now = clock.instant();
        Integer remaining = quota.map(Quota::remaining).orElse(null);
        Instant validUntil = now.plus(GOOD_FOR);
        if (!request.isKept()) {
            return new EligibilityCheckView(null, reasons.isEmpty(), reasons, remaining, validUntil);
        }
        var check = new EligibilityCheck();
        check.id = Ids.next();
        check.cardId = card.id();
        check.venueCode = request.venueCode();
        check.category = request.category();
        check.audience = request.audience();
        check.ageMin = request.ageMin();
        check.ageMax = request.ageMax();
        check.startsAt = request.startsAt();
        check.eligible = reasons.isEmpty();
        check.reasons = reasons.toArray(String[]::new);
        check.remaining = remaining;
        check.checkedAt = now;
        check.validUntil = validUntil;
        checks.persistAndFlush(check);
        return new EligibilityCheckView(check.id, check.eligible, reasons, check.remaining, check.validUntil);
    }

    /// Uses nothing up and keeps nothing: no place was asked for by the holder. Whoever hears too often that a place is
    /// for others waits, so that nobody finds a person's age out by asking.
    @Transactional
    ShownEligibilityView shown(NewShownEligibility request) {
        venues.requireCallers(request.venueCode());
        Optional<Presented> presented = cards.presented(request.credential());
        if (presented.isEmpty()) {
            return ShownEligibilityView.notOurs();
        }
        CardFacts card = presented.get().card();
        Ruling ruling = admission.rule(card, request.venueCode(), request.category(), clock.instant());
        var reasons = new ArrayList<String>();
        presented.get().obstacle().ifPresent(reasons::add);
        reasons.addAll(ruling.reasons());
        List<String> forOthers = forOthers(
                new Kept(request.audience(), request.ageMin(), request.ageMax(), request.startsAt()),
                card.enrolment().person());
        if (!forOthers.isEmpty()) {
            attempts.failed("audience");
        }
        reasons.addAll(forOthers);
        return new ShownEligibilityView(reasons.isEmpty(), List.copyOf(reasons), card.id());
    }

    /// For whom a place is kept.
    private record Kept(
            Audience audience,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            Instant startsAt) {}

    private List<String> forOthers(Kept kept, PersonFacts person) {
        var reasons = new ArrayList<String>();
        LocalDate day = Tehran.dayOf(kept.startsAt());
        int age = Age.on(person.birthDate(), day);
        if (!kept.audience().admits(person.gender(), age, () -> claims.needsAccess(person.id(), day))) {
            reasons.add("AUDIENCE_NOT_ALLOWED");
        }
        if (kept.ageMin() != null && age < kept.ageMin()) {
            reasons.add("AGE_BELOW_MIN");
        }
        if (kept.ageMax() != null && age > kept.ageMax()) {
            reasons.add("AGE_ABOVE_MAX");
        }
        return reasons;
    }

    private List<String> reasons(
            NewEligibilityCheck request, PersonFacts person, Ruling ruling, Optional<Quota> quota) {
        var reasons = new ArrayList<>(ruling.reasons());
        reasons.addAll(forOthers(
                new Kept(request.audience(), request.ageMin(), request.ageMax(), request.startsAt()), person));
        if (quota.filter(Quota::isExhausted).isPresent()) {
            reasons.add("QUOTA_EXHAUSTED");
        }
        return List.copyOf(reasons);
    }
}
