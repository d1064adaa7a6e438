package hamgara.card.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A copy of what is stored about a person, on the wire.
@Schema(name = "OwnData", description = "Everything stored about the caller; for machines and for the record.")
record OwnDataView(
        @Schema(description = "Person id") UUID personId,

        @Schema(description = "When the copy was made (UTC)")
        Instant madeAt,

        @Schema(
                description = "Records by kind: person, enrolment, card, claim, guardianConsent, redemption, entry and "
                        + "whatever else refers to the person. Instants are UTC, days ISO, amounts in the unit beside "
                        + "them. The national identity number stays sealed; that it is kept shows in personIdentity",
                examples = "{\"person\": [{\"givenName\": \"مریم\"}], \"card\": []}")
        Map<String, List<JsonNode>> records) {

    @Override
    public String toString() {
        return "OwnDataView[" + personId + "]";
    }
}
