package hamgara.card.offline;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An offline package on the wire.
@Schema(
        name = "OfflinePackage",
        description =
                "What a terminal has to know while it has no network. Only the JWS counts; the rest is for people.")
record OfflinePackageView(
        @Schema(description = "Each record of the journal names the version it was decided by", examples = "4711")
        long version,

        @Schema(description = "When it was issued (UTC)") Instant issuedAt,

        @Schema(description = "When a newer one should be fetched; no rials are taken by it afterwards (UTC)")
        Instant freshUntil,

        @Schema(description = "When it must not be used any more (UTC)")
        Instant endsAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-05")
        String endsAtJalali,

        @Schema(description = "Compact JWS, EdDSA by a key of /v1/credential-keys, type hamgara-offline-package+json")
        String jws)
        implements Versioned {

    static OfflinePackageView of(long version, Instant issuedAt, Instant freshUntil, Instant endsAt, String jws) {
        return new OfflinePackageView(version, issuedAt, freshUntil, endsAt, Jalali.of(endsAt), jws);
    }
}
