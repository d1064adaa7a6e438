package hamgara.card.card;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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

    Credential() {}
}
