package hamgara.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final VerifiedTokens verified = new VerifiedTokens();

    @Test
    void remembersACheckedTokenForAMinuteAtMost() {
        SecurityIdentity caller = expiring(NOW.plusSeconds(3600));
        verified.keep("Bearer a", caller, NOW);

        assertThat(verified.find("Bearer a", NOW.plusSeconds(59))).contains(caller);
        assertThat(verified.find("Bearer a", NOW.plusSeconds(60))).isEmpty();
        assertThat(verified.find("Bearer b", NOW)).isEmpty();
    }

    @Test
    void takesNoTokenPastItsExpiry() {
        verified.keep("Bearer a", expiring(NOW.plusSeconds(10)), NOW);

        assertThat(verified.find("Bearer a", NOW.plusSeconds(9))).isPresent();
        assertThat(verified.find("Bearer a", NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void keepsNobodyWithoutAToken() {
        verified.keep(
                "Bearer a", QuarkusSecurityIdentity.builder().setAnonymous(true).build(), NOW);

        assertThat(verified.find("Bearer a", NOW)).isEmpty();
    }

    @Test
    void dropsWhatWasNotAskedForLately() {
        for (int i = 0; i < 10_000; i++) {
            verified.keep("Bearer " + i, expiring(NOW.plusSeconds(3600)), NOW);
            assertThat(verified.find("Bearer 0", NOW)).isPresent();
        }
        assertThat(verified.find("Bearer 1", NOW)).isEmpty();
    }

    private static SecurityIdentity expiring(Instant expiry) {
        var token = new JsonWebToken() {
            @Override
            public String getName() {
                return "somebody";
            }

            @Override
            public Set<String> getClaimNames() {
                return Set.of("exp");
            }

            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T getClaim(String name) {
                return (T) (Object) expiry.getEpochSecond();
            }
        };
        return QuarkusSecurityIdentity.builder().setPrincipal(token).build();
    }
}
