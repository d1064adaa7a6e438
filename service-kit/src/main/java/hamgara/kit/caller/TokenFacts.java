package hamgara.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What a token says that services ask for, read from it once and then carried along with the identity, as reading it
/// costs more than a request at the counter should.
record TokenFacts(Optional<String> pseudonym, Map<String, String> claims) {

    private static final String ATTRIBUTE = "hamgara.token-facts";
    private static final TokenFacts NONE = new TokenFacts(Optional.empty(), Map.of());

    /// The same identity with its facts beside it.
    static SecurityIdentity carriedBy(SecurityIdentity identity, Pseudonyms pseudonyms) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(ATTRIBUTE, read(identity, pseudonyms))
                .build();
    }

    static TokenFacts of(SecurityIdentity identity, Pseudonyms pseudonyms) {
        TokenFacts carried = identity.getAttribute(ATTRIBUTE);
        return carried == null ? read(identity, pseudonyms) : carried;
    }

    Optional<String> claim(String name) {
        return Optional.ofNullable(claims.get(name));
    }

    private static TokenFacts read(SecurityIdentity identity, Pseudonyms pseudonyms) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return NONE;
        }
        var claims = new TreeMap<String, String>();
        Stream.of("county", "agency", "office", "venue", "assurance")
                .forEach(name -> claim(token, name).ifPresent(value -> claims.put(name, value)));
        return new TokenFacts(claim(token, "sub").map(pseudonyms::of), claims);
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.claim(name).map(Object::toString).filter(text -> !text.isBlank());
    }
}
