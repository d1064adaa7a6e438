package hamgara.card.terminal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a device or its venue asks of a terminal.
final class TerminalChange {

    private TerminalChange() {}

    /// A device brings its code and its key.
    @Schema(name = "TerminalEnrolment")
    record Enrol(
            @Schema(
                    description = "The one-time code; spaces, hyphens, small letters and Persian digits are taken",
                    examples = "7K3M-0QXA-91VD")
            @NotBlank
            @Size(max = 60)
            String code,

            @Schema(
                    description = "Public Ed25519 key, 32 bytes in base64url without padding",
                    examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            @NotBlank
            @Size(max = 64)
            String publicKey,

            @Schema(
                    description =
                            "Ed25519 signature by that key over the ASCII text `hamgara terminal-enrol 1 <CODE>`, "
                                    + "the code in capitals without hyphens; 64 bytes in base64url without padding",
                    examples = "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKUrtk2bk-aQlkpmwYeYOkpu9p0ecZ-zRFeDDA")
            @NotBlank
            @Size(max = 128)
            String proof) {}

    /// A device changes its key.
    @Schema(name = "TerminalRotation")
    record Rotate(
            @Schema(
                    description = "The new public Ed25519 key, 32 bytes in base64url without padding",
                    examples = "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw")
            @NotBlank
            @Size(max = 64)
            String publicKey,

            @Schema(
                    description = "Ed25519 signature by the present key over the ASCII text "
                            + "`hamgara terminal-rotate 1 <id of the terminal> <new publicKey>`; base64url",
                    examples = "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKUrtk2bk-aQlkpmwYeYOkpu9p0ecZ-zRFeDDA")
            @NotBlank
            @Size(max = 128)
            String signature) {}

    /// The venue or the desk ends a terminal.
    @Schema(name = "TerminalRevocation")
    record Revoke(
            @Schema(description = "Why", examples = "STOLEN") @NotNull
            Terminal.RevokeReason reason) {}
}
