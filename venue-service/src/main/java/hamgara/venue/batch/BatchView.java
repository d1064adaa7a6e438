package hamgara.venue.batch;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a batch.
@Schema(name = "CheckInBatch", description = "What became of arrivals noted offline.")
record BatchView(
        @Schema(description = "Id of the batch, made by the device.", examples = "0198c0de-0000-7000-8000-0000000000ba")
        UUID id,

        @Schema(description = "How many are not decided; while there are any, hand the batch in again.", examples = "0")
        int pending,

        @Schema(description = "One for each arrival, in the order of the request.")
        List<BatchResult> results) {

    static BatchView of(UUID id, List<BatchResult> results) {
        long pending = results.stream()
                .filter(result -> result.outcome() == BatchResult.Outcome.PENDING)
                .count();
        return new BatchView(id, (int) pending, results);
    }
}
