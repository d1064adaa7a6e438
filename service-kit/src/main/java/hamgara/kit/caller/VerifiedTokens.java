package hamgara.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Remembers whom tokens stand for that were checked a moment ago, as the check of a signature costs more than most of
/// what follows it.
///
/// A token is good here until it expires, and for a minute at most: so long may a key of the provider
/// that was withdrawn still count. The size is bounded; what was not asked for lately is dropped first.
public final class VerifiedTokens {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 2_000; // twice

    private volatile Map<String, Known> young = new ConcurrentHashMap<>();
    private volatile Map<String, Known> old = Map.of();

    private record Known(SecurityIdentity caller, Instant until) {}

    /// Whom the `Authorization` header stands for, taken as it was sent.
    public Optional<SecurityIdentity> find(String authorization, Instant now) {
        Known known = young.get(authorization);
        if (known == null) {
            known = old.get(authorization);
            if (known != null) {
                put(authorization, known);
            }
        }
        return known != null && now.isBefore(known.until()) ? Optional.of(known.caller()) : Optional.empty();
    }

    /// Call it only with what the check has just accepted for this header.
    public void keep(String authorization, SecurityIdentity caller, Instant now) {
        if (!caller.isAnonymous() && caller.getPrincipal() instanceof JsonWebToken token) {
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            Instant latest = now.plus(AT_MOST);
            put(authorization, new Known(caller, expiry.isBefore(latest) ? expiry : latest));
        }
    }

    private void put(String authorization, Known known) {
        Map<String, Known> target = young;
        target.put(authorization, known);
        if (target.size() > MOST_KEPT) {
            old = target;
            young = new ConcurrentHashMap<>();
        }
    }
}
