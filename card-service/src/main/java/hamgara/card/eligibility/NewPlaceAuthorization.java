package hamgara.card.eligibility;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Keeps an entry of a card for a place of a booking.
@Schema(name = "NewPlaceAuthorization", description = "A place of a booking, and whose card is to be used there.")
record NewPlaceAuthorization(
        @Schema(description = "The holder's own card") @NotNull
        UUID cardId,

        @Schema(description = "Id of the booking; the reference under which the entry is used later") @NotNull
        UUID bookingId,

        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "Whom the slot is for") @NotNull
        Audience audience,

        @Schema(description = "Youngest age the slot takes, full years at its start") @Min(0) @Max(150) @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age the slot takes, full years at its start") @Min(0) @Max(150) @Nullable
        Integer ageMax,

        @Schema(description = "Start of the slot (UTC), decides the period", examples = "2026-11-25T13:30:00Z") @NotNull
        Instant startsAt,

        @Schema(description = "End of the slot (UTC), at most a day later", examples = "2026-11-25T15:00:00Z") @NotNull
        Instant endsAt,

        @Schema(
                description = "People, the holder among them. As many entries are kept where the programme limits what "
                        + "one use may take to more than one, and one entry anywhere else",
                examples = "1")
        @Min(1)
        @Max(1000)
        int party,

        @Schema(
                description = "An authorization of the same holder that this one is to stand for, as when a booking "
                        + "moves: its entry counts once, and is its own again should this one be given back first")
        @Nullable
        UUID replaces,

        @Schema(
                description =
                        "What the place costs; it is split as a quote of the card is, by what is there on the day of "
                                + "the slot, and what programmes pay is held. Free when left out or 0")
        @Valid
        @Nullable
        Money price,

        @Schema(
                description =
                        "The most that the holder was told to pay; were it more, nothing is kept, and `shares` of the "
                                + "answer say how it would be split. Whatever it comes to when left out")
        @Valid
        @Nullable
        Money holderShareAtMost) {

    /// The question in one line: another one under the same id is told from a repeated one by it.
    String line() {
        return cardId + " " + bookingId + " " + venueCode + " " + category + " " + audience + " " + ageMin + "-"
                + ageMax + " " + startsAt + " " + endsAt + " " + party + " " + replaces
                + (price == null || price.amount() == 0 ? "" : " " + price.amount() + " " + price.currency());
    }

    NewEligibilityCheck question() {
        return new NewEligibilityCheck(cardId, venueCode, category, audience, ageMin, ageMax, startsAt, true);
    }

    /// A programme that says how many may come with one use lets groups in; any other gives one entry to a
    /// booking.
    int entries(ProgrammeTerms terms) {
        boolean groups = terms.limits().stream()
                .anyMatch(limit -> limit.per() == Limit.Per.USE
                        && limit.measure() == Limit.Measure.ENTRIES
                        && (limit.category() == null || limit.category() == category)
                        && limit.max() > 1);
        return groups ? party : 1;
    }
}
