package hamgara.forum.agenda;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.version.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The agenda of a session, as callers see it.
@Schema(name = "Agenda", description = "What a session is about. Its version is that of the session.")
record AgendaView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "Its items in their order.") List<Item> items,

        @JsonIgnore long version)
        implements Versioned {

    /// An item with its parts.
    @Schema(name = "AgendaItem")
    record Item(
            @Schema(description = "Id of the item.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
            UUID id,

            @Schema(description = "Its number.", examples = "1")
            int no,

            @Schema(description = "Language of the title.", examples = "fa")
            String lang,

            @Schema(description = "What it is about.", examples = "باز شدن حیاط مدرسه‌ها در عصر")
            String title,

            @Schema(description = "What it is for.", examples = "DECISION")
            AgendaItemFacts.Kind kind,

            @Schema(description = "How many minutes it takes.", examples = "40")
            int minutes,

            @Schema(description = "The proposal it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ad")
            @Nullable
            UUID proposalId,

            @Schema(description = "The resolution it looks at.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            @Nullable
            UUID resolutionId,

            @Schema(description = "Its parts in their order.")
            List<Part> parts) {}

    /// A part of an item.
    @Schema(name = "AgendaPart")
    record Part(
            @Schema(description = "Id of the part.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789af")
            UUID id,

            @Schema(description = "Its number in the item.", examples = "1")
            int no,

            @Schema(description = "What it is about.", examples = "گزارش ادارهٔ آموزش و پرورش")
            String title,

            @Schema(description = "What it is for.", examples = "INFORMATION")
            AgendaItemFacts.Kind kind,

            @Schema(description = "How many minutes it takes.", examples = "10")
            int minutes) {}
}
