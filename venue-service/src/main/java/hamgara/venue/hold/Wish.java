package hamgara.venue.hold;

import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.slot.Audience;
import hamgara.venue.slot.ExclusiveSlot;
import hamgara.venue.staff.StaffKind;
import hamgara.venue.tariff.Priced;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place asked for, with what its slot says; an exclusive one has a slot only once it is taken.
public record Wish(
        UUID slotId,
        UUID facilityId,
        UUID venueId,
        String venueCode,
        Category category,
        @Nullable String county,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int party,
        @Nullable ExclusiveSlot exclusive,
        @Nullable List<StaffKind> staff) {

    /// The same for so many people.
    public Wish forPeople(int people) {
        return new Wish(
                slotId,
                facilityId,
                venueId,
                venueCode,
                category,
                county,
                startsAt,
                endsAt,
                audience,
                ageMin,
                ageMax,
                people,
                exclusive,
                staff);
    }

    boolean overlaps(Wish other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /// What its price depends on.
    public Priced priced(Wanted wanted) {
        return new Priced(wanted.line(), facilityId, startsAt, endsAt, audience, party);
    }

    public EligibilityQuestion question(UUID card) {
        return new EligibilityQuestion(card, venueCode, category, audience, ageMin, ageMax, startsAt);
    }
}
