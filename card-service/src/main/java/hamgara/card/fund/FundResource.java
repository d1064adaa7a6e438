package hamgara.card.fund;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/funds`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Funds", description = "The sponsors' money that allowances are granted from.")
class FundResource {

    private final Funds funds;

    FundResource(Funds funds) {
        this.funds = funds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Open a fund",
            description = "Empty at first. A hard cap never grants more than was put in; a soft one may go below zero. "
                    + "For programme managers of the county. 403 OUTSIDE_SCOPE; 404 COUNTY_NOT_FOUND; "
                    + "409 FUND_CODE_TAKEN; 422 AMOUNT_NOT_POSSIBLE, NEW_RIAL_NOT_YET.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "hard cap", value = """
                    {"code": "SPORT-YOUTH-1405", "county": "0614",
                     "sponsor": {"fa": "اداره‌کل ورزش و جوانان خوزستان", "en": "Sport and Youth of Khuzestan"},
                     "cap": "HARD", "alertBelow": {"amount": 500000000, "currency": "IRR"}}""")))
    public FundView open(@Valid @NotNull NewFund request) {
        return funds.open(request);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List funds",
            description = "By code. Programme managers see those of their county, auditors all. 403 OUTSIDE_SCOPE.")
    public Page<FundView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        return funds.list(county, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read one fund",
            description = "For programme managers of the county and auditors. 403 OUTSIDE_SCOPE; 404 FUND_NOT_FOUND.")
    public FundView read(@RestPath UUID id) {
        return funds.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/top-ups")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Put money into a fund",
            description = "Posts the amount from outside to the fund. For programme managers of the county. "
                    + "403 OUTSIDE_SCOPE; 404 FUND_NOT_FOUND; 422 AMOUNT_NOT_POSSIBLE, NEW_RIAL_NOT_YET.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a transfer", value = """
                    {"amount": {"amount": 5000000000, "currency": "IRR"}, "reference": "LETTER-1405-117"}""")))
    public TopUpView topUp(@RestPath UUID id, @Valid @NotNull NewTopUp request) {
        return funds.topUp(id, request);
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read where a fund's money is",
            description =
                    "Granted, lying in pockets, promised, spent, refunded and returned, in whole current rials. A "
                            + "pocket of several funds counts for each by its share. For programme managers of the county and "
                            + "auditors. 403 OUTSIDE_SCOPE; 404 FUND_NOT_FOUND.")
    public PositionView position(@RestPath UUID id) {
        return funds.position(id);
    }

    @GET
    @Path("/{id}/movements")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List a fund's movements",
            description =
                    "The ledger entries of the fund's account, latest first. For programme managers of the county "
                            + "and auditors. 403 OUTSIDE_SCOPE; 404 FUND_NOT_FOUND.")
    public Page<MovementView> movements(@RestPath UUID id, @BeanParam PageRequest page) {
        return funds.movements(id, page);
    }
}
