package hamgara.gateway;

import hamgara.kit.caller.VerifiedTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/// Lets a request pass with a good token or with none; whoever shows a bad token is stopped here.
///
/// Without a token the services decide, since much of the platform is public reading.
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Vertx vertx;
    private final HttpAuthenticator authenticator;
    private final Problems problems;
    private final Clock clock;
    private final Duration keyRefreshInterval;
    private final VerifiedTokens verified = new VerifiedTokens();

    /// Until then a key that is not known may simply not have been fetched.
    private volatile Instant keysInDoubtUntil = Instant.EPOCH;

    TokenCheck(
            Vertx vertx,
            HttpAuthenticator authenticator,
            Problems problems,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration keyRefreshInterval) {
        this.vertx = vertx;
        this.authenticator = authenticator;
        this.problems = problems;
        this.clock = clock;
        this.keyRefreshInterval = keyRefreshInterval;
    }

    /// Goes on with the caller, or with nobody when no token was sent; answers by itself otherwise.
    public void then(RoutingContext exchange, Consumer<Optional<SecurityIdentity>> next) {
        HttpServerRequest request = exchange.request();
        List<String> sent = request.headers().getAll("Authorization");
        if (sent.isEmpty()) {
            next.accept(Optional.empty());
            return;
        }
        String authorization = sent.getFirst();
        Optional<SecurityIdentity> known =
                sent.size() == 1 ? verified.find(authorization, clock.instant()) : Optional.empty();
        if (known.isPresent()) {
            next.accept(known);
            return;
        }
        if (sent.size() != 1 || !BEARER.matcher(authorization).matches()) {
            problems.answer(request, Fault.TOKEN_NOT_ACCEPTED);
            return;
        }
        Context context = vertx.getOrCreateContext();
        request.pause();
        authenticator
                .attemptAuthentication(exchange)
                .subscribe()
                .with(
                        caller -> context.runOnContext(_ -> accept(exchange, authorization, caller, next)),
                        failure -> context.runOnContext(_ -> problems.answer(request, judge(failure))));
    }

    private void accept(
            RoutingContext exchange,
            String authorization,
            SecurityIdentity caller,
            Consumer<Optional<SecurityIdentity>> next) {
        if (exchange.response().closed()) {
            return;
        }
        if (caller == null || caller.isAnonymous()) {
            problems.answer(exchange.request(), Fault.TOKEN_NOT_ACCEPTED);
        } else {
            verified.keep(authorization, caller, clock.instant());
            next.accept(Optional.of(caller));
        }
    }

    /// Tells a token that is wrong from keys that cannot be fetched at present.
    Fault judge(Throwable failure) {
        boolean unknownKey = has(failure, UnresolvableKeyException.class);
        if (unknownKey && clock.instant().isBefore(keysInDoubtUntil)) {
            return Fault.IDENTITY_PROVIDER_AWAY;
        }
        if (unknownKey || has(failure, InvalidJwtException.class)) {
            return Fault.TOKEN_NOT_ACCEPTED;
        }
        boolean away = has(failure, IOException.class)
                || has(failure, OIDCException.class)
                || has(failure, VertxException.class)
                || has(failure, TimeoutException.class)
                || has(failure, io.smallrye.mutiny.TimeoutException.class);
        if (!away) {
            return Fault.TOKEN_NOT_ACCEPTED;
        }
        LOG.warnf(
                "The keys of the identity provider cannot be fetched: %s",
                failure.getClass().getSimpleName());
        keysInDoubtUntil = clock.instant().plus(keyRefreshInterval);
        return Fault.IDENTITY_PROVIDER_AWAY;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
