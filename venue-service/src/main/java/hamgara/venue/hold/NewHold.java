package hamgara.venue.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Places to keep: one, told beside the card, or several, told as a list.
@Schema(
        name = "NewHold",
        description =
                "Places to keep for some minutes: of a slot, or an exclusive facility for a chosen time; or several of "
                        + "those in `items`, all or none.")
record NewHold(
        @Schema(description = "Id of the slot.") @Nullable UUID slotId,

        @Schema(description = "Id of an exclusive facility, instead of a slot.") @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the chosen time.") @Nullable
        Instant startsAt,

        @Schema(description = "End of the chosen time.") @Nullable
        Instant endsAt,

        @Schema(
                description =
                        "People, the cardholder among them: of a slot at most 20, of an exclusive facility at most those "
                                + "it takes.",
                examples = "1")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer party,

        @Schema(description = "Id of the card to book with later.") @NotNull
        UUID cardId,

        @Schema(description = "Several places, at most ten, instead of one.") @Size(min = 1, max = 10) @Valid @Nullable
        List<@NotNull NewHoldItem> items) {

    /// What is asked for, in order; refuses one place and a list at once.
    List<NewHoldItem> wanted() {
        boolean one = slotId != null || facilityId != null || startsAt != null || endsAt != null || party != null;
        if (one == (items != null)) {
            throw new HoldRefusal.HoldItemUnclear();
        }
        return items == null ? List.of(new NewHoldItem(slotId, facilityId, startsAt, endsAt, orOne(party))) : items;
    }

    private static int orOne(@Nullable Integer party) {
        if (party == null) {
            throw new HoldRefusal.HoldItemUnclear().at("/party");
        }
        return party;
    }

    /// The request in one line: another request under the same id is told from a repeated one by it.
    String line() {
        var line = new StringBuilder(cardId.toString());
        for (NewHoldItem item : wanted()) {
            line.append(' ').append(item.line());
        }
        return line.toString();
    }
}
