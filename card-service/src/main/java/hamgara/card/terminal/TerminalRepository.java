package hamgara.card.terminal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds terminals.
@ApplicationScoped
class TerminalRepository implements PanacheRepositoryBase<Terminal, UUID> {

    Optional<Terminal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Terminal> lockedByCode(byte[] digest) {
        return find("codeDigest", digest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The terminal an account is; the enrolled one where an earlier one was revoked.
    Optional<Terminal> ofAccount(String account) {
        return find("account = ?1 order by case when state = ENROLLED then 0 else 1 end, id desc", account)
                .firstResultOptional();
    }

    List<Terminal> ofVenue(String venue, @Nullable UUID after, int rows) {
        return after == null
                ? find("venueCode = ?1 order by id", venue).page(0, rows).list()
                : find("venueCode = ?1 and id > ?2 order by id", venue, after)
                        .page(0, rows)
                        .list();
    }
}
