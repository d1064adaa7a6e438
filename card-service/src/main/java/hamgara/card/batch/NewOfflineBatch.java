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
                    examples = "Vkdap1RjR0w")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{11}")
            String kid,

            @Schema(
                    description = "The bytes of the record in base64url: a CBOR array of thirteen, see the guide for "
                            + "partner venues",
                    examples =
                            "jWNISjFQAZCwoHxOeryN7wEjRWeJqwFYIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWCB-4HEgHpoE5P"
                                    + "pJ5si89p_huobobtLDlXMsvgQypcG-GQFqQ0FSRC1ZT1VUSGVTUE9SVGVFTlRSWQEaawQOoAdrZ2F0ZS0xLTAwMDE")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{4,700}")
            String record,

            @Schema(
                    description = "Ed25519 signature over these bytes in base64url",
                    examples = "Cz6jguxlYJHBib8z_ho_3J9zvf6JJyY8eCt8TSe-mBobTymVpXfPvQG2wp9IK6B4Cf8zI4Yd8Gm906J6VLaCAQ")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_-]{86}")
            String signature) {}
}
