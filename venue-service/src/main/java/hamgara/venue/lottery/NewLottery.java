package hamgara.venue.lottery;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A lottery to announce; nothing of it can be changed afterwards.
@Schema(
        name = "NewLottery",
        description = "A lottery to announce; nothing of it can be changed afterwards.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000000f", "places": 20, "opensAt": "2026-11-23T06:30:00Z",
                 "closesAt": "2026-12-01T14:30:00Z", "seedKnownAt": "2026-12-03T16:30:00Z",
                 "seedSource": {"fa": "قرعه‌کشی ۱۲ آذر"}, "weightPerLoss": 1}""")
record NewLottery(
        @Schema(
                description = "Id of the slot whose places are drawn.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        @Nullable
        UUID slotId,

        @Schema(
                description =
                        "Id of a series of sessions instead: a ticket wins places in all of its sessions that begin after the seed "
                                + "is known.",
                examples = "0198c0de-0000-7000-8000-00000000005c")
        @Nullable
        UUID seriesId,

        @Schema(description = "Places to draw; no more than are free, in each session of a series.", examples = "20")
        @Min(1)
        @Max(1000)
        int places,

        @Schema(description = "Entries are taken from then on.", examples = "2026-11-23T06:30:00Z") @NotNull
        Instant opensAt,

        @Schema(description = "Entries are taken until then.", examples = "2026-12-01T14:30:00Z") @NotNull
        Instant closesAt,

        @Schema(
                description =
                        "The public draw whose result becomes the seed, so exactly that everybody can find it: which draw of "
                                + "which body, on which day, and which number of it.")
        @NotNull
        @Valid
        Names seedSource,

        @Schema(
                description = "When that result becomes known; after the closing and before the slot begins.",
                examples = "2026-12-03T16:30:00Z")
        @NotNull
        Instant seedKnownAt,

        @Schema(
                description =
                        "Equity: lots more in the urn for each draw at this venue that a person lost within half a year, three "
                                + "draws at most. 0, also when left out: everybody has one lot.",
                examples = "1")
        @Min(0)
        @Max(5)
        @Nullable
        Integer weightPerLoss) {

    int perLoss() {
        return weightPerLoss == null ? 0 : weightPerLoss;
    }
}
