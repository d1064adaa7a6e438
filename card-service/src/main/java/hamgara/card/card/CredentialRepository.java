package hamgara.card.card;

import hamgara.card.credential.Credentials;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds the credentials of cards.
@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, byte[]> {

    Optional<Credential> of(UUID card) {
        return find("cardId", card).firstResultOptional();
    }

    Optional<Credential> ofText(String text) {
        return ofDigest(Credentials.digest(text));
    }

    Optional<Credential> ofDigest(byte[] digest) {
        return find("digest", digest).firstResultOptional();
    }
}
