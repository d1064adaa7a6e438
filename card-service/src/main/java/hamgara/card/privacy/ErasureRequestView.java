package hamgara.card.privacy;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for erasure on the wire.
@Schema(name = "ErasureRequest", description = "Somebody asks that a person be forgotten.")
record ErasureRequestView(
        UUID id,
        UUID personId,

        @Schema(description = "HOLDER, GUARDIAN, or DESK on a signed form")
        ErasureRequest.AskedAs askedAs,

        @Schema(description = "REQUESTED waits for a second person; ERASED cannot be undone")
        ErasureRequest.State state,

        @Schema(description = "Why it was refused") ErasureRequest.@Nullable Reason reason,

        @Schema(description = "When it was asked (UTC)") Instant requestedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String requestedAtJalali,

        @Schema(description = "When it was decided (UTC)") @Nullable
        Instant decidedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static ErasureRequestView of(ErasureRequest request) {
        return new ErasureRequestView(
                request.id,
                request.personId,
                request.askedAs,
                request.state,
                request.reason,
                request.requestedAt,
                Jalali.of(request.requestedAt),
                request.decidedAt,
                request.version);
    }
}
