package hamgara.card.redemption;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.eligibility.PlaceAuthorizations;
import hamgara.card.eligibility.PlaceAuthorizations.Kept;
import hamgara.card.eligibility.PlaceAuthorizations.Used;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Limit;
import hamgara.card.usage.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Decides whether a card may be used, and takes what the use costs: from limits and pocket, or from the
/// place that was kept for it.
@ApplicationScoped
class Deciding {

    private final PlaceAuthorizations kept;
    private final Admission admission;
    private final Pockets pockets;
    private final Limits limits;

    Deciding(PlaceAuthorizations kept, Admission admission, Pockets pockets, Limits limits) {
        this.kept = kept;
        this.admission = admission;
        this.pockets = pockets;
        this.limits = limits;
    }

    void decide(Redemption redemption, CardFacts card, Optional<String> obstacle, Optional<Kept> place) {
        Ruling ruling = admission.rule(card, redemption.venueCode, redemption.category, redemption.occurredAt);
        Optional<String> reason = obstacle.or(() -> ruling.reasons().stream().findFirst());
        if (reason.isPresent()) {
            decline(redemption, reason.get());
            admission.quota(card, ruling).ifPresent(quota -> tell(redemption, quota));
            return;
        }
        if (place.isPresent()) {
            capture(redemption, place.get());
            return;
        }
        UUID person = card.enrolment().person().id();
        Optional<String> limit = limits.take(
                ruling.terms(),
                person,
                redemption.category,
                redemption.occurredAt,
                Limit.Measure.ENTRIES,
                redemption.units);
        if (limit.isPresent()) {
            decline(redemption, limit.get());
            admission.quota(card, ruling).ifPresent(quota -> tell(redemption, quota));
            return;
        }
        PocketFacts pocket = pockets.entryPocket(
                card.enrolment().id(), ruling.terms(), ruling.entitlement().orElseThrow(), ruling.day());
        Optional<UUID> journal = pockets.spend(pocket.id(), redemption.units, redemption.venueCode);
        redemption.pocketId = pocket.id();
        redemption.remaining =
                Math.toIntExact(pockets.find(pocket.id()).orElseThrow().available());
        redemption.startsOn = pocket.startsOn();
        redemption.endsOn = pocket.endsOn();
        if (journal.isEmpty()) {
            limits.giveBack(
                    ruling.terms(),
                    person,
                    redemption.category,
                    redemption.occurredAt,
                    Limit.Measure.ENTRIES,
                    redemption.units);
            decline(redemption, "QUOTA_EXHAUSTED");
        } else {
            redemption.state = Redemption.State.CAPTURED;
            redemption.journalId = journal.get();
        }
    }

    /// By the rules and the period it was kept by; quota and limits have counted it before.
    private void capture(Redemption redemption, Kept place) {
        Used used = kept.capture(place, redemption.units, redemption.id);
        redemption.decidedBy(used.programme(), used.programmeVersion());
        redemption.state = Redemption.State.CAPTURED;
        redemption.journalId = used.journal();
        redemption.pocketId = used.pocket().id();
        redemption.remaining = Math.toIntExact(used.pocket().available());
        redemption.startsOn = used.pocket().startsOn();
        redemption.endsOn = used.pocket().endsOn();
    }

    private static void decline(Redemption redemption, String reason) {
        redemption.state = Redemption.State.DECLINED;
        redemption.reason = reason;
    }

    private static void tell(Redemption redemption, Quota quota) {
        redemption.remaining = quota.remaining();
        redemption.startsOn = quota.startsOn();
        redemption.endsOn = quota.endsOn();
    }
}
