package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Entitlement;
import hamgara.card.usage.Headroom;
import hamgara.kit.time.Tehran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A ruling with the quota in it.
///
/// @param limit that leaves no use, if one does
record Verdict(
        UUID card,
        CardFacts.Standing standing,
        List<String> reasons,
        Ruling ruling,
        Optional<Quota> quota,
        Optional<Headroom> limit) {

    /// On a card that was found by what it showed.
    static Verdict of(ShownCards.Found found, Ruling ruling, Optional<Headroom> headroom) {
        Shown shown = found.shown();
        Optional<Quota> quota = ruling.entitlement().map(entitlement -> quota(entitlement, found));
        return of(shown.card(), shown.standing(), List.of(), ruling, quota, headroom);
    }

    static Verdict of(
            UUID card,
            CardFacts.Standing standing,
            List<String> obstacles,
            Ruling ruling,
            Optional<Quota> quota,
            Optional<Headroom> headroom) {
        var reasons = new ArrayList<>(obstacles);
        reasons.addAll(ruling.reasons());
        Optional<Headroom> limit = headroom.filter(left -> left.left() < 1);
        limit.map(Headroom::decline).ifPresent(reasons::add);
        if (quota.filter(Quota::isExhausted).isPresent()) {
            reasons.add("QUOTA_EXHAUSTED");
        }
        return new Verdict(card, standing, List.copyOf(reasons), ruling, quota, limit);
    }

    /// When waiting alone helps: the first day on which the venue is open and neither a limit nor the quota stands
    /// in the way.
    Optional<LocalDate> nextEligibleOn() {
        var days = new ArrayList<LocalDate>();
        for (String reason : reasons) {
            if (reason.equals("QUOTA_EXHAUSTED")) {
                quota.map(left -> left.endsOn().plusDays(1)).ifPresent(days::add);
            } else if (reason.equals("VENUE_CLOSED")) {
                ruling.opensAt().map(Tehran::dayOf).ifPresent(days::add);
            } else if (limit.filter(full -> full.decline().equals(reason)).isPresent()) {
                limit.map(Headroom::renewsOn).ifPresent(days::add);
            }
        }
        return days.size() == reasons.size() ? days.stream().max(LocalDate::compareTo) : Optional.empty();
    }

    /// A pocket nobody has used yet is full.
    private static Quota quota(Entitlement entitlement, ShownCards.Found found) {
        LocalDate day = found.day();
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
}
