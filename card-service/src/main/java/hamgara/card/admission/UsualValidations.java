package hamgara.card.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.credential.Credentials;
import hamgara.card.fastpath.FastPath;
import hamgara.card.programme.Programmes;
import hamgara.card.terminal.Scope;
import hamgara.card.terminal.Terminals;
import hamgara.card.venue.VenueFacts;
import hamgara.kit.caller.KnownCallers.Known;
import hamgara.kit.time.Tehran;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The short way of [CardValidationResource]: a venue asks about a printed code.
@ApplicationScoped
class UsualValidations {

    private final ShownCards shownCards;
    private final Programmes programmes;
    private final Credentials credentials;
    private final Terminals terminals;
    private final ObjectMapper json;
    private final Clock clock;

    UsualValidations(
            ShownCards shownCards,
            Programmes programmes,
            Credentials credentials,
            Terminals terminals,
            ObjectMapper json,
            Clock clock) {
        this.shownCards = shownCards;
        this.programmes = programmes;
        this.credentials = credentials;
        this.terminals = terminals;
        this.json = json;
        this.clock = clock;
    }

    void open(@Observes Router router, FastPath fastPath) {
        fastPath.open(
                router,
                "/v1/card-validations",
                NewCardValidation.class,
                200,
                (request, caller, _) -> answer(request, caller));
    }

    private CompletionStage<Optional<byte[]>> answer(NewCardValidation request, Known caller) {
        Optional<VenueFacts> venue = shownCards.keptVenue(request.venueCode());
        boolean usual = terminals.isKnownToHave(caller, request.venueCode(), Scope.VALIDATE)
                && venue.isPresent()
                && request.credential().startsWith(Credentials.PREFIX);
        if (!usual) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Instant now = clock.instant();
        return shownCards
                .later(request.credential(), request.category(), Tehran.dayOf(now))
                .thenApply(found -> found.flatMap(card -> verdict(request, card, venue, now))
                        .map(verdict -> CardValidationView.of(verdict, false))
                        .map(this::write));
    }

    private Optional<Verdict> verdict(
            NewCardValidation request, ShownCards.Found found, Optional<VenueFacts> venue, Instant now) {
        Shown shown = found.shown();
        return programmes
                .known(shown.programme(), shown.programmeVersion(), shown.programmeState())
                .filter(terms -> !terms.limitsEntries())
                .map(terms -> Verdict.of(
                        found, shown.rule(credentials, terms, venue, request.category(), now), Optional.empty()));
    }

    private byte[] write(CardValidationView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
