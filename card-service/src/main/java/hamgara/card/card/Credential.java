package hamgara.card.card;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The signed credential of a card.
@Entity
@Immutable
class Credential {

    @Id
    byte[] handle;

    UUID cardId;
    byte[] kid;
    Instant issuedAt;
    Instant expiresAt;
    String text;

    /// SHA-256 of the text.
    byte[] digest;

    /// Place in the status lists; credentials from before there were lists have none.
    @Nullable
    Integer statusList;

    @Nullable
    Integer statusIndex;

    Credential() {}
}
