package hamgara.kit.caller;

import hamgara.kit.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.Mac;

/// The caller of the present request.
///
/// A service knows people only by [#pseudonym()]: a keyed digest of the token's subject under the service's own key, so
/// that what two services know of a person cannot be joined.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Pseudonyms pseudonyms;

    Caller(SecurityIdentity identity, Pseudonyms pseudonyms) {
        this.identity = identity;
        this.pseudonyms = pseudonyms;
    }

    /// 32 hexadecimal digits, stable for one subject in one service.
    public String pseudonym() {
        return TokenFacts.of(identity, pseudonyms).pseudonym().orElseThrow(TokenWithoutSubject::new);
    }

    /// The same, empty for whoever is not signed in or has a token that names nobody.
    public Optional<String> person() {
        return TokenFacts.of(identity, pseudonyms).pseudonym();
    }

    /// A fresh HMAC-SHA-256 under the service's own key, for what must be comparable but not guessable.
    public Mac keyedDigest() {
        return pseudonyms.keyedDigest();
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /// The county the role is narrowed to, as its SCI code.
    public Optional<String> county() {
        return claim("county");
    }

    /// The agency the role is narrowed to, as its code.
    public Optional<String> agency() {
        return claim("agency");
    }

    /// The office of the agency the role is narrowed to, as its code; empty for all of its offices.
    public Optional<String> office() {
        return claim("office");
    }

    /// The venue the role is narrowed to, as its code.
    public Optional<String> venue() {
        return claim("venue");
    }

    /// How surely the provider knows the person, from 0 to 3; empty when the token says nothing that can be read.
    public OptionalInt assurance() {
        return claim("assurance")
                .filter(level -> level.matches("[0-3]"))
                .map(level -> OptionalInt.of(Integer.parseInt(level)))
                .orElseGet(OptionalInt::empty);
    }

    /// Refuses staff of another county; admin and auditor reach every county.
    public void requireCounty(String code) {
        if (!has(Roles.ADMIN) && !has(Roles.AUDITOR) && !county().orElse("").equals(code)) {
            throw new OutsideScope();
        }
    }

    /// Refuses staff of another agency.
    public void requireAgency(String code) {
        if (!has(Roles.ADMIN) && !agency().orElse("").equals(code)) {
            throw new OutsideScope();
        }
    }

    /// Refuses staff and terminals of another venue.
    public void requireVenue(String code) {
        if (!has(Roles.ADMIN) && !venue().orElse("").equals(code)) {
            throw new OutsideScope();
        }
    }

    private Optional<String> claim(String name) {
        return TokenFacts.of(identity, pseudonyms).claim(name);
    }

    private static final class TokenWithoutSubject extends Refusal.Forbidden {
        TokenWithoutSubject() {
            super("token-without-subject");
        }
    }

    private static final class OutsideScope extends Refusal.Forbidden {
        OutsideScope() {
            super("outside-scope");
        }
    }
}
