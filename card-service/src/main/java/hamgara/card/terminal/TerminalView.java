package hamgara.card.terminal;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A terminal on the wire.
@Schema(name = "Terminal", description = "A device of a venue.")
record TerminalView(
        UUID id,

        @Schema(description = "Code of its venue", examples = "takhti")
        String venueCode,

        @Schema(description = "What the staff call it", examples = "Entrance 1")
        String label,

        @Schema(description = "What it may do") Set<Scope> scopes,

        @Schema(description = "PENDING waits for its device; REVOKED is over for good")
        TerminalFacts.State state,

        @Schema(description = "Present public key, Ed25519, base64url; absent unless ENROLLED") @Nullable
        String publicKey,

        @Schema(description = "How many keys it has had", examples = "1")
        int keys,

        @Schema(description = "When its device enrolled (UTC)") @Nullable
        Instant enrolledAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02") @Nullable
        String enrolledAtJalali,

        @Schema(description = "When it was revoked (UTC)") @Nullable
        Instant revokedAt,

        @Schema(description = "Why it was revoked") Terminal.@Nullable RevokeReason revokeReason,

        @Schema(description = "Grows by one with every change")
        long version,

        @Schema(description = "Only in the answer to making a terminal or a further code") @Nullable
        Code enrolmentCode)
        implements Versioned {

    static TerminalView of(Terminal terminal, List<TerminalKey> keys, @Nullable Code code) {
        Instant enrolledAt = terminal.enrolledAt;
        return new TerminalView(
                terminal.id,
                terminal.venueCode,
                terminal.label,
                terminal.scopes(),
                terminal.state,
                keys.stream()
                        .filter(key -> key.validTo() == null)
                        .map(key -> key.key().toString())
                        .findFirst()
                        .orElse(null),
                keys.size(),
                enrolledAt,
                enrolledAt == null ? null : Jalali.of(enrolledAt),
                terminal.revokedAt,
                terminal.revokeReason,
                terminal.version,
                code);
    }

    /// The one-time code on the wire.
    @Schema(name = "TerminalEnrolmentCode", description = "One-time code for the device; also as `enrolment-qr`.")
    record Code(
            @Schema(examples = "7K3M-0QXA-91VD") String code,

            @Schema(description = "Where the device sends it", examples = "/v1/terminals/enrol")
            String path,

            @Schema(description = "Version of what the QR holds", examples = "1")
            int handshakeVersion,

            @Schema(description = "Until when it counts (UTC): 24 hours")
            Instant validUntil,

            @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-03")
            String validUntilJalali) {

        static Code of(EnrolmentCode code, Instant validUntil) {
            return new Code(
                    code.grouped(),
                    EnrolmentCode.PATH,
                    EnrolmentCode.HANDSHAKE_VERSION,
                    validUntil,
                    Jalali.of(validUntil));
        }

        @Override
        public String toString() {
            return "Code[until " + validUntil + "]";
        }
    }
}
