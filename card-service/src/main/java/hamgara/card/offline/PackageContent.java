package hamgara.card.offline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a package says, apart from its version and its time: as long as this stays, a terminal needs no other.
///
/// @param revoked first 16 hexadecimal digits of the SHA-256 of credentials that must not be taken
@JsonPropertyOrder({"terminal", "venue", "category", "keys", "revoked", "programmes", "limits", "purses"})
record PackageContent(
        UUID terminal,
        String venue,
        Category category,
        List<Key> keys,
        List<String> revoked,
        List<Programme> programmes,
        Limits limits,
        List<Purse> purses) {

    /// An Ed25519 key of credentials as a JWK.
    @JsonPropertyOrder({"kty", "crv", "kid", "x"})
    record Key(String kty, String crv, String kid, String x) {}

    /// What a programme grants at this venue.
    @JsonPropertyOrder({"code", "entries", "period", "rials"})
    record Programme(String code, int entries, String period, boolean rials) {}

    /// @param skew seconds a clock may be off
    /// @param fresh seconds after which a package should be renewed and no rials are taken
    /// @param end seconds after which nothing is taken
    @JsonPropertyOrder({"entriesPerCard", "usesPerPackage", "rialsPerPackage", "skew", "fresh", "end"})
    record Limits(long entriesPerCard, long usesPerPackage, long rialsPerPackage, long skew, long fresh, long end) {}

    /// What the holder of a credential set aside.
    @JsonPropertyOrder({"credential", "unit", "amount", "endsAt"})
    record Purse(String credential, Unit unit, long amount, Instant endsAt) {}
}
