package hamgara.card.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A part of a terminal's journal.
@Schema(
        name = "NewOfflineBatch",
        description =
                "A part of a terminal's journal, at most 500 records in any order; also none, to ask how far it is.")
record NewOfflineBatch(@NotNull @Size(max = 500) List<@Valid @NotNull Line> records) {

    /// One record with its signature.
    @Schema(name = "OfflineRecord", description = "One record of the journal as the terminal signed it.")
    record Line(
            @Schema(
                    description = "Which key signed: base64url of the first 8 bytes of the SHA-256 of the public key",
                    examples = "IV3xRIQ4-uM")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{11}")
            String kid,

            @Schema(
                    description = "The bytes of the record in base64url: a CBOR array of thirteen, see the guide for "
                            + "partner venues",
                    examples = "jWNISjFQAZCwoHxOeryN7wEjRWeJqwFYIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWCB-4HEgHp"
                            + "oE5PpJ5sjbz2n-G6huhu0sOVcyy-BDKlwb4ZAWpDQVJELVlPVVRIZVNQT1JUZUVOVFJZARpqEYpgB2tnYXRlLTE"
                            + "tMDAwMQ")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{4,700}")
            String record,

            @Schema(
                    description = "Ed25519 signature over these bytes in base64url",
                    examples = "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKUrtk2bk-aQlkpmwYeYOkpu9p0ecZ-zRFeDDA")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{86}")
            String signature) {}
}
