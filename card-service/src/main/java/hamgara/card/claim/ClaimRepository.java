package hamgara.card.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds claims.
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    List<Claim> holding(UUID person, LocalDate day) {
        return list(
                "personId = ?1 and state <> ?2 and validFrom <= ?3 and validUntil >= ?3",
                person,
                Claim.State.WITHDRAWN,
                day);
    }

    /// Whether the holder stated this since then and nobody verified it.
    boolean statedSince(UUID person, Claim.Type type, Instant since) {
        return count("personId = ?1 and type = ?2 and verifiedAt is null and recordedAt > ?3", person, type, since) > 0;
    }

    /// Newest first.
    List<Claim> of(UUID person, @Nullable UUID before, int limit) {
        return (before == null
                        ? find("personId = ?1 order by id desc", person)
                        : find("personId = ?1 and id < ?2 order by id desc", person, before))
                .page(0, limit)
                .list();
    }
}
