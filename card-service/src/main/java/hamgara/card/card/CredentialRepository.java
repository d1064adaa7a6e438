package hamgara.card.card;

import hamgara.card.credential.Credentials;
import hamgara.card.credential.StatusPlace;
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

    int lastStatusList() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(max(status_list), 0) from credential")
                        .getSingleResult())
                .intValue();
    }

    /// False when somebody else has its place in the status lists.
    boolean insert(UUID card, StatusPlace place, Credentials.Signed signed) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into credential
                                    (handle, card_id, kid, issued_at, expires_at, text, digest, status_list, status_index)
                                values (:handle, :card, :kid, :issued, :expires, :text, :digest, :list, :index)
                                on conflict on constraint credential_status do nothing
                                """)
                        .setParameter("handle", signed.handle())
                        .setParameter("card", card)
                        .setParameter("kid", signed.kid())
                        .setParameter("issued", signed.issuedAt())
                        .setParameter("expires", signed.expiresAt())
                        .setParameter("text", signed.text())
                        .setParameter("digest", signed.digest())
                        .setParameter("list", place.list())
                        .setParameter("index", place.index())
                        .executeUpdate()
                == 1;
    }
}
