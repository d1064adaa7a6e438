package hamgara.card.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A copy of what is stored about a person, on the wire.
@Schema(name = "OwnData", description = "Everything stored about a person; for machines and for the record.")
record OwnDataView(
        @Schema(description = "Person id") UUID personId,

        @Schema(description = "When the copy was made (UTC)")
        Instant madeAt,

        @Schema(
                description = "Records by kind: person, enrolment, card, claim, guardianConsent, redemption, entry, "
                        + "event (what others were told), answer (first answers kept for repeated requests) and "
                        + "whatever else refers to the person. Instants are UTC, days ISO, amounts in the unit beside "
                        + "them. Of the national identity number nationalId shows the mask; secrets are left out",
                examples = "{\"person\": [{\"givenName\": \"مریم\"}], \"card\": []}")
        Map<String, List<JsonNode>> records) {

    @Override
    public String toString() {
        return "OwnDataView[" + personId + "]";
    }
}
