package hamgara.card.waitlist;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The queue of a programme on the wire.
@Schema(name = "Waitlist", description = "Who waits for a programme, in numbers; nobody is named.")
record WaitlistView(
        UUID programmeId,

        @Schema(description = "The version whose places count", examples = "1")
        int programmeVersion,

        @Schema(description = "By area; empty for who is neither desk nor manager")
        List<Area> areas,

        @Schema(description = "Where the caller's own application stands; absent when none waits") @Nullable
        Own own) {

    /// The places of one area.
    @Schema(name = "WaitlistArea", description = "The places of one area and who waits for them.")
    record Area(
            @Schema(description = "SCI code; absent for those who wait for the start alone", examples = "0614")
            @Nullable
            String area,

            @Schema(description = "Places by the version in force; absent when not limited", examples = "200") @Nullable
            Integer places,

            @Schema(description = "Places taken", examples = "200")
            long taken,

            @Schema(description = "People waiting", examples = "35")
            long waiting) {}

    /// The caller's own application.
    @Schema(name = "WaitlistOwn", description = "Where the own application stands.")
    record Own(
            UUID enrolmentId,

            @Schema(description = "Number of the application", examples = "17")
            long queueNumber,

            @Schema(
                    description = "How many come first: people of an earlier priority group, and of the same one with "
                            + "an earlier number",
                    examples = "4")
            long ahead) {}
}
