package hamgara.card.partner;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/partners`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/partners")
@Tag(name = "Partners", description = "Organisations that are paid for uses at their venues.")
class PartnerResource {

    private static final String NOT_FOUND = "404 PARTNER_NOT_FOUND, also for other counties and organisations.";
    private static final String DECISION = "For programme managers of the county and admin, never the one who applied. "
            + NOT_FOUND + " 403 OWN_APPLICATION; 409 PARTNER_STATE_CONFLICT.";

    private final Membership membership;

    PartnerResource(Membership membership) {
        this.membership = membership;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VENUE_OPERATOR)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Apply to take part as a partner",
            description = "For operators of a venue, with venues of the same operator and county. The bank account is "
                    + "sealed and from then on shown masked. 409 PARTNER_VENUE_TAKEN; 422 PARTNER_VENUE_NOT_YOURS, "
                    + "IBAN_MALFORMED, IBAN_CHECKSUM.")
    public PartnerView apply(@Valid @NotNull NewPartner request) {
        return membership.apply(request);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Approve a partner",
            description = "The bank account of the application comes into force with it. " + DECISION)
    public PartnerView approve(@RestPath UUID id) {
        return membership.approve(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reject")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(summary = "Refuse an application", description = "Its venues may apply again. " + DECISION)
    public PartnerView reject(@RestPath UUID id, @Valid @NotNull PartnerChange.Stop change) {
        return membership.reject(id, change.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/suspend")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Suspend a partner",
            description =
                    "From then on every use at its venues is declined with VENUE_SUSPENDED, and it is in no payout. "
                            + DECISION)
    public PartnerView suspend(@RestPath UUID id, @Valid @NotNull PartnerChange.Stop change) {
        return membership.suspend(id, change.reason());
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(summary = "Resume a suspended partner", description = "Its venues take cards again. " + DECISION)
    public PartnerView resume(@RestPath UUID id) {
        return membership.resume(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/terminate")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "End a partner",
            description = "For good. What it is owed until then is still settled and paid; its venues may join another "
                    + "partner and decline until then. " + DECISION)
    public PartnerView terminate(@RestPath UUID id, @Valid @NotNull PartnerChange.Stop change) {
        return membership.terminate(id, change.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/venues")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Add a venue to a partner",
            description = "A venue of the same operator and county, for programme managers of the county and admin. "
                    + NOT_FOUND + " 409 PARTNER_VENUE_TAKEN, PARTNER_STATE_CONFLICT; 422 PARTNER_VENUE_NOT_YOURS.")
    public PartnerView addVenue(@RestPath UUID id, @Valid @NotNull PartnerChange.Venue change) {
        return membership.addVenue(id, change.venueCode());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/bank-accounts")
    @RolesAllowed(Roles.VENUE_OPERATOR)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Propose another bank account",
            description =
                    "By an operator of the partner. The account in force stays until a second person has decided. "
                            + NOT_FOUND + " 409 BANK_ACCOUNT_PROPOSED while one waits, PARTNER_STATE_CONFLICT; "
                            + "422 IBAN_MALFORMED, IBAN_CHECKSUM.")
    public BankAccountView proposeAccount(@RestPath UUID id, @Valid @NotNull PartnerChange.Account change) {
        return membership.proposeAccount(id, change.iban());
    }

    @POST
    @Path("/{id}/bank-accounts/{account}/approve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Put a proposed bank account in force",
            description = "By a second person: a programme manager of the county or admin, never who proposed it. "
                    + NOT_FOUND + " 403 OWN_APPLICATION; 404 BANK_ACCOUNT_NOT_FOUND; 409 BANK_ACCOUNT_DECIDED.")
    public BankAccountView approveAccount(@RestPath UUID id, @RestPath UUID account) {
        return membership.decideAccount(id, account, true);
    }

    @POST
    @Path("/{id}/bank-accounts/{account}/refuse")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Refuse a proposed bank account",
            description = "The account in force stays. For programme managers of the county and admin. " + NOT_FOUND
                    + " 403 OWN_APPLICATION; 404 BANK_ACCOUNT_NOT_FOUND; 409 BANK_ACCOUNT_DECIDED.")
    public BankAccountView refuseAccount(@RestPath UUID id, @RestPath UUID account) {
        return membership.decideAccount(id, account, false);
    }

    @GET
    @Path("/{id}/bank-accounts")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List the bank accounts of a partner",
            description = "Masked, the newest first. For the partner, programme managers of the county, admin and "
                    + "auditors. " + NOT_FOUND)
    public Page<BankAccountView> accounts(@RestPath UUID id, @BeanParam PageRequest page) {
        return membership.accounts(id, page);
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List partners",
            description =
                    "In the order they applied. An operator finds its own organisation alone; staff those of their "
                            + "county. 403 OUTSIDE_SCOPE.")
    public Page<PartnerView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only those in this state", example = "APPLIED") @RestQuery
                    Partner.@Nullable State state,
            @BeanParam PageRequest page) {
        return membership.list(county, state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read a partner",
            description = "For the partner itself, programme managers of the county, admin and auditors. " + NOT_FOUND)
    public PartnerView read(@RestPath UUID id) {
        return membership.read(id);
    }
}
