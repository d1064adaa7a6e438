package hamgara.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Callers whose token was checked a moment ago, for those who answer a request before the layers that check tokens.
@Singleton
public class KnownCallers {

    private final VerifiedTokens verified = new VerifiedTokens();
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    KnownCallers(Pseudonyms pseudonyms, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// Somebody whose token holds at this moment.
    public record Known(SecurityIdentity identity, String pseudonym, Optional<String> venue) {
        public boolean has(String role) {
            return identity.hasRole(role);
        }

        /// Whether the role reaches this venue.
        public boolean isOfVenue(String code) {
            return venue.filter(code::equals).isPresent();
        }
    }

    /// Empty says nothing about the token: it may well be good, but has to be checked.
    public Optional<Known> of(HttpServerRequest request) {
        List<String> sent = request.headers().getAll("Authorization");
        if (sent.size() != 1) {
            return Optional.empty();
        }
        return find(sent.getFirst()).flatMap(identity -> {
            TokenFacts facts = TokenFacts.of(identity, pseudonyms);
            return facts.pseudonym().map(pseudonym -> new Known(identity, pseudonym, facts.claim("venue")));
        });
    }

    Optional<SecurityIdentity> find(String authorization) {
        return verified.find(authorization, clock.instant());
    }

    /// Call it only with what the check has just accepted for this header; returns what to go on with.
    SecurityIdentity keep(String authorization, SecurityIdentity caller) {
        SecurityIdentity known = TokenFacts.carriedBy(caller, pseudonyms);
        verified.keep(authorization, known, clock.instant());
        return known;
    }
}
