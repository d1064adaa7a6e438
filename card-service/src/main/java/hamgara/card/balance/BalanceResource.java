package hamgara.card.balance;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.pocket.Pockets;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Roles;
import hamgara.kit.time.Tehran;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/cards/{id}/balances`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards/{id}/balances")
@Tag(name = "Cards")
class BalanceResource {

    private final Cards cards;
    private final Programmes programmes;
    private final Pockets pockets;
    private final Clock clock;

    BalanceResource(Cards cards, Programmes programmes, Pockets pockets, Clock clock) {
        this.cards = cards;
        this.programmes = programmes;
        this.pockets = pockets;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Entries left on a card",
            description = "One item for each entitlement, in its present period. They belong to the enrolment: a "
                    + "replaced card shows the same. 404 CARD_NOT_FOUND for everybody but the holder and the desk.")
    public BalancesView read(@RestPath UUID id) {
        CardFacts card = cards.callersOwn(id);
        ProgrammeTerms terms =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        LocalDate today = Tehran.dayOf(clock.instant());
        List<Quota> quotas = terms.entitlements().stream()
                .map(entitlement -> pockets.quota(card.enrolment().id(), entitlement, today))
                .toList();
        return BalancesView.of(quotas);
    }
}
