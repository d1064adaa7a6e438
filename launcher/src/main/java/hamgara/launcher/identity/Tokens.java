package hamgara.launcher.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Decides who gets a token and what it says: the rules of the password and client-credentials grants.
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final SigningKey key;
    private final String issuer;
    private final Clock clock;

    Tokens(Accounts accounts, SigningKey key, String issuer, Clock clock) {
        this.accounts = accounts;
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    Map<String, Object> grant(TokenRequest request) throws OAuthError, JoseException {
        return switch (request.field("grant_type")) {
            case "password" -> {
                if (!accounts.publicClients().contains(request.clientId())) {
                    throw OAuthError.unknownClient();
                }
                yield answer(person(request), request.clientId());
            }
            case "client_credentials" -> answer(client(request), request.clientId());
            default ->
                throw OAuthError.of("unsupported_grant_type", "Only password and client_credentials are supported");
        };
    }

    private Account person(TokenRequest request) throws OAuthError {
        String name = request.field("username");
        String password = request.field("password");
        return accounts.person(name)
                .filter(account -> account.hasSecret(password))
                .orElseThrow(() -> OAuthError.of("invalid_grant", "Unknown user name or wrong password"));
    }

    private Account client(TokenRequest request) throws OAuthError {
        if (accounts.publicClients().contains(request.clientId())) {
            throw OAuthError.of("unauthorized_client", "A public client has no credentials");
        }
        return accounts.confidentialClient(request.clientId())
                .filter(client ->
                        request.clientSecret().filter(client::hasSecret).isPresent())
                .orElseThrow(OAuthError::unknownClient);
    }

    private Map<String, Object> answer(Account account, String clientId) throws JoseException {
        JwtClaims claims = new JwtClaims();
        NumericDate now = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        NumericDate end = NumericDate.fromSeconds(now.getValue() + LIFE.toSeconds());
        claims.setIssuer(issuer);
        claims.setSubject(account.subject());
        claims.setAudience("hamgara");
        claims.setIssuedAt(now);
        claims.setExpirationTime(end);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", clientId);
        claims.setClaim("preferred_username", account.name());
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(account.roles())));
        if (account.county() != null) {
            claims.setClaim("county", account.county());
        }
        if (account.agency() != null) {
            claims.setClaim("agency", account.agency());
        }
        if (account.office() != null) {
            claims.setClaim("office", account.office());
        }
        if (account.venue() != null) {
            claims.setClaim("venue", account.venue());
        }
        return Map.of(
                "access_token",
                key.sign(claims),
                "token_type",
                "Bearer",
                "expires_in",
                LIFE.toSeconds(),
                "scope",
                "profile");
    }
}
