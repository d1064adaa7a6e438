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
                        + "those in `items`, all or none.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000000f", "party": 1, "cardId": "0198c0de-0000-7000-8000-0000000000ca"}""")
record NewHold(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @Nullable
        UUID slotId,

        @Schema(
                description = "Id of an exclusive facility, instead of a slot.",
                examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the chosen time.", examples = "2026-11-23T06:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End of the chosen time.", examples = "2026-11-23T07:30:00Z") @Nullable
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

        @Schema(description = "Id of the card to book with later.", examples = "0198c0de-0000-7000-8000-0000000000ca")
        @NotNull
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
