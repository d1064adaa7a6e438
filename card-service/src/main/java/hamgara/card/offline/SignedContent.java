package hamgara.card.offline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/// The payload of a package.
@JsonPropertyOrder({"version", "issuedAt"})
record SignedContent(
        long version, Instant issuedAt, @JsonUnwrapped PackageContent content) {}
