package hamgara.venue.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure to announce.
@Schema(
        name = "NewClosure",
        description =
                "When a venue is closed and why: either whole days (`fromOn`, `toOn`) or a part of one or more days "
                        + "(`startsAt`, `endsAt`), never both.",
        examples = """
                {"fromOn": "2026-12-01", "toOn": "2026-12-02", "reason": "DUST",
                 "text": {"fa": "به سبب گردوغبار تعطیل است."}}""")
record NewClosure(
        @Schema(description = "First whole day in Tehran, ISO.", examples = "2026-12-01") @Nullable
        LocalDate fromOn,

        @Schema(description = "Last whole day in Tehran, ISO, included.", examples = "2026-12-02") @Nullable
        LocalDate toOn,

        @Schema(description = "Begin of a closure of hours.", examples = "2026-12-01T10:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End of a closure of hours; open again from then on.", examples = "2026-12-01T13:30:00Z")
        @Nullable
        Instant endsAt,

        @Schema(description = "Why.", examples = "DUST") @NotNull
        ClosureReason reason,

        @Schema(description = "What visitors are told.") @NotNull @Valid
        ClosureText text) {}
