package hamgara.kit.caller;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes a token that was checked a moment ago for checked, and leaves every other to OpenID Connect.
@Alternative
@Priority(1)
@ApplicationScoped
class BearerCheck implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism openIdConnect;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens();

    BearerCheck(OidcAuthenticationMechanism openIdConnect, Clock clock) {
        this.openIdConnect = openIdConnect;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        @Nullable String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null) {
            return openIdConnect.authenticate(exchange, providers);
        }
        Optional<SecurityIdentity> known = verified.find(authorization, clock.instant());
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : openIdConnect
                        .authenticate(exchange, providers)
                        .onItem()
                        .ifNotNull()
                        .invoke(caller -> verified.keep(authorization, caller, clock.instant()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return openIdConnect.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return openIdConnect.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return openIdConnect.getCredentialTransport(exchange);
    }
}
