package hamgara.card.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a package says, apart from its version and its time: as long as this stays, a terminal needs no other.
///
/// @param revoked first 16 hexadecimal digits of the SHA-256 of credentials that must not be taken
@JsonPropertyOrder({
    "terminal",
    "venue",
    "category",
    "keys",
    "revoked",
    "programmes",
    "rules",
    "limits",
    "purses",
    "closed"
})
record PackageContent(
        UUID terminal,
        String venue,
        Category category,
        List<Key> keys,
        List<String> revoked,
        List<Programme> programmes,
        List<Rules> rules,
        Limits limits,
        List<Purse> purses,
        List<Closed> closed) {

    /// An Ed25519 key of credentials as a JWK.
    @JsonPropertyOrder({"kty", "crv", "kid", "x"})
    record Key(String kty, String crv, String kid, String x) {}

    /// What a programme grants at this venue, by the version in force.
    @JsonPropertyOrder({"code", "version", "entries", "period", "rials"})
    record Programme(String code, int version, int entries, String period, boolean rials) {}

    /// What a version of a programme asks of a use here, over all that the other limits say.
    ///
    /// @param pinFrom rials of one use from which the PIN must have been given when the purse was loaded
    /// @param endsOn the last day of use in Tehran
    @JsonPropertyOrder({"programme", "version", "pinFrom", "endsOn", "limits"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rules(
            String programme,
            int version,
            @Nullable Long pinFrom,
            @Nullable LocalDate endsOn,
            List<Most> limits) {}

    /// Never more than so much of a unit in a use, day, week, month or as long as the programme.
    @JsonPropertyOrder({"per", "unit", "most"})
    record Most(Limit.Per per, Unit unit, long most) {}

    /// @param skew seconds a clock may be off
    /// @param fresh seconds after which a package should be renewed and no rials are taken
    /// @param end seconds after which nothing is taken
    @JsonPropertyOrder({"entriesPerCard", "usesPerPackage", "rialsPerPackage", "skew", "fresh", "end"})
    record Limits(long entriesPerCard, long usesPerPackage, long rialsPerPackage, long skew, long fresh, long end) {}

    /// A time in which the venue is closed and nothing is taken, its end not included.
    @JsonPropertyOrder({"from", "until"})
    record Closed(Instant from, Instant until) {}

    /// What the holder of a credential set aside.
    ///
    /// @param pin whether the PIN was given for it
    @JsonPropertyOrder({"credential", "programme", "version", "unit", "amount", "pin", "endsAt"})
    record Purse(
            String credential, String programme, int version, Unit unit, long amount, boolean pin, Instant endsAt) {}
}
