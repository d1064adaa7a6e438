package hamgara.forum.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The agenda of a session, which takes the place of the one before.
@Schema(name = "NewAgenda")
record NewAgenda(
        @Schema(description = "Language of the titles; fa when left out.", examples = "fa", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(description = "Its items in their order.", required = true) @NotNull @Size(min = 1, max = 50)
        List<@Valid @NotNull Item> items) {

    /// An item with its parts.
    @Schema(name = "NewAgendaItem")
    record Item(
            @Schema(description = "What it is about.", examples = "باز شدن حیاط مدرسه‌ها در عصر", required = true)
            @NotBlank
            @Size(max = 300)
            String title,

            @Schema(description = "What it is for.", examples = "DECISION", required = true) @NotNull
            AgendaItemFacts.Kind kind,

            @Schema(description = "How many minutes it takes.", examples = "40", required = true)
            @NotNull
            @Min(1)
            @Max(1440)
            Integer minutes,

            @Schema(
                    description = "The proposal of the hall that it is about.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ad")
            @Nullable
            UUID proposalId,

            @Schema(
                    description = "The open resolution of the working group that it looks at.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            @Nullable
            UUID resolutionId,

            @Schema(description = "Its parts in their order, together no longer than it.") @Size(max = 20) @Nullable
            List<@Valid @NotNull Part> parts) {}

    /// A part of an item.
    @Schema(name = "NewAgendaPart")
    record Part(
            @Schema(description = "What it is about.", examples = "گزارش ادارهٔ آموزش و پرورش", required = true)
            @NotBlank
            @Size(max = 300)
            String title,

            @Schema(description = "What it is for.", examples = "INFORMATION", required = true) @NotNull
            AgendaItemFacts.Kind kind,

            @Schema(description = "How many minutes it takes.", examples = "10", required = true)
            @NotNull
            @Min(1)
            @Max(1440)
            Integer minutes) {}
}
