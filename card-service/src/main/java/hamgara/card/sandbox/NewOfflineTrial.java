package hamgara.card.sandbox;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks for an offline conflict to try with.
@Schema(name = "NewOfflineTrial")
record NewOfflineTrial(
        @Schema(
                description =
                        "What shall become of the record: NONE is accepted; the others bear the name of the reason "
                                + "they lead to, or tell two ends of one reason apart (…_UNPAID is borne by the venue)",
                examples = "PURSE_EXCEEDED")
        @NotNull
        OfflineConflict conflict) {}
