package hamgara.card.authorization;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/authorizations`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/authorizations")
@Tag(
        name = "Authorizations",
        description =
                "A price or entries held at a venue, then captured, voided, expired or refunded. Amounts in rials.")
class AuthorizationResource {

    private final Authorizations authorizations;
    private final AuthorizationSteps steps;
    private final HttpServerResponse response;

    AuthorizationResource(Authorizations authorizations, AuthorizationSteps steps, HttpServerResponse response) {
        this.authorizations = authorizations;
        this.steps = steps;
        this.response = response;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.AUTHORIZE)
    @ResponseStatus(201)
    @APIResponseSchema(value = AuthorizationView.class, responseCode = "201")
    @Operation(
            summary = "Authorize a payment or entries",
            description = "Holds money of the holder's pockets, entries, or both for the venue, all or nothing; the "
                    + "server picks the pockets. The id is a UUID the client chooses: sent again with the same body it "
                    + "is answered with the first answer for ever (Idempotent-Replayed: true), so a lost answer is "
                    + "fetched by the same request. A decline is answered with 201, state DECLINED and a reason, and is "
                    + "kept. What the programmes do not pay falls to the holder, up to holderShareAtMost or the quote. "
                    + "For terminals and operators of the venue. 403 OUTSIDE_SCOPE, TERMINAL_REVOKED, "
                    + "TERMINAL_SCOPE_MISSING; 409 REQUEST_IN_PROGRESS, "
                    + "COUNTED_OFFLINE (a journal of the venue has told of this use by the same reference); 410 QUOTE_EXPIRED; 422 AUTHORIZATION_ID_REUSED, "
                    + "PRESENTATION_INVALID, NOTHING_ASKED_FOR, EXPIRY_NOT_POSSIBLE, REPLACED_UNKNOWN, QUOTE_UNKNOWN, "
                    + "QUOTE_NOT_FOR_THIS, AMOUNT_NOT_POSSIBLE, NEW_RIAL_NOT_YET; 429 TOO_MANY_ATTEMPTS, "
                    + "VENUE_CODES_LOCKED, TOKEN_BLOCKED; 503 POCKETS_IN_DEMAND.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "a payment at the desk", value = """
                                        {"credential": "HG1:6BFOXN...", "venueCode": "takhti", "category": "SPORT",
                                         "price": {"amount": 450000, "currency": "IRR"},
                                         "holderShareAtMost": {"amount": 150000, "currency": "IRR"},
                                         "partnerReference": "till-2-000481"}"""),
                                @ExampleObject(name = "two entries for a booking", value = """
                                        {"credential": "HG1:6BFOXN...", "venueCode": "takhti", "category": "SPORT",
                                         "entries": 2, "expiresAt": "2026-11-28T16:00:00Z"}""")
                            }))
    public byte[] authorize(@RestPath UUID id, @Valid @NotNull NewAuthorization request) {
        Authorizations.Answer answer = authorizations.authorize(id, request);
        if (answer.isRepeated()) {
            response.putHeader("Idempotent-Replayed", "true");
        }
        return answer.body();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.CITIZEN, Roles.AUDITOR})
    @Operation(
            summary = "Read an authorization",
            description = "For the venue, the holder and auditors. The holder and auditors also see what "
                    + "was left and the pockets. 404 AUTHORIZATION_NOT_FOUND for others.")
    public AuthorizationView read(@RestPath UUID id) {
        return authorizations.read(id);
    }

    @GET
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Find authorizations by the venue's reference",
            description = "For a venue that lost an answer or its own notes; by id. For the venue and auditors. "
                    + "400 READ_BACK_INCOMPLETE; 403 OUTSIDE_SCOPE.")
    public Page<AuthorizationView> find(
            @Parameter(description = "Code of the venue", example = "takhti") @RestQuery @Nullable String venue,
            @Parameter(description = "The reference given in the request", example = "till-2-000481")
                    @RestQuery
                    @Nullable
                    String partnerReference,
            @BeanParam PageRequest page) {
        return authorizations.ofReference(venue, partnerReference, page);
    }

    @POST
    @Path("/{id}/captures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.AUTHORIZE)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Capture what is held, or a part of it",
            description = "Owes it to the venue. Parts may follow until the last one; then the rest returns to the "
                    + "holder. A suspension of the card does not stop it, a review for abuse does. For terminals and "
                    + "operators of the venue. 404 AUTHORIZATION_NOT_FOUND; 409 ALREADY_CAPTURED, ALREADY_VOIDED, "
                    + "ALREADY_EXPIRED, NOT_AUTHORIZED, CARD_UNDER_REVIEW, AUTHORIZATION_OF_PLACE (the price of a booked place "
                    + "is captured with the arrival); 422 CAPTURE_EXCEEDS, AMOUNT_NOT_POSSIBLE.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "everything", value = "{}"),
                                @ExampleObject(name = "a part, and no more", value = """
                                        {"amount": {"amount": 300000, "currency": "IRR"}, "final": true}""")
                            }))
    public AuthorizationView capture(@RestPath UUID id, @Valid @NotNull NewCapture request) {
        return steps.capture(id, request);
    }

    @POST
    @Path("/{id}/voids")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.AUTHORIZE)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Let go of what is held",
            description = "Returns it to the holder at once: VOIDED when nothing was captured, else CAPTURED. For "
                    + "terminals and operators of the venue. 404 AUTHORIZATION_NOT_FOUND; 409 ALREADY_CAPTURED, "
                    + "ALREADY_VOIDED, ALREADY_EXPIRED, NOT_AUTHORIZED, AUTHORIZATION_OF_PLACE (the price of a booked place is "
                    + "let go of with its booking).")
    public AuthorizationView letGo(@RestPath UUID id) {
        return steps.letGo(id);
    }

    @POST
    @Path("/{id}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.REFUND)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Give back what was captured, or a part of it",
            description = "Returns it to the pockets it came from, the last one first; what a closed pocket would get "
                    + "goes to its fund. May be repeated until all is given back. The holder's own share is the venue's "
                    + "to return. For terminals and operators of the venue. 404 AUTHORIZATION_NOT_FOUND; 409 STILL_OPEN, "
                    + "ALREADY_VOIDED, ALREADY_EXPIRED, NOT_AUTHORIZED; 422 REFUND_EXCEEDS, AMOUNT_NOT_POSSIBLE.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "everything", value = """
                                        {"reason": "CANCELLED_BY_VENUE"}"""),
                                @ExampleObject(name = "a part", value = """
                                        {"reason": "WRONG_AMOUNT", "amount": {"amount": 50000, "currency": "IRR"}}""")
                            }))
    public AuthorizationView refund(@RestPath UUID id, @Valid @NotNull NewRefund request) {
        return steps.refund(id, request);
    }
}
