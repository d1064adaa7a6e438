package hamgara.venue.openbooking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Roles;
import hamgara.kit.problem.ProblemTexts;
import hamgara.venue.openactive.Thing;
import hamgara.venue.openbooking.Orders.Answer;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// HTTP: the Open Booking API 1.0 of OpenActive. Errors look as they do there.
@RunOnVirtualThread
@Path("/openbooking")
@Consumes(OpenBookingResource.MEDIA_TYPE)
@Produces(OpenBookingResource.MEDIA_TYPE)
@Tag(
        name = "Open booking",
        description =
                "Other sites book for their customers, by the Open Booking API 1.0 of OpenActive. Bodies and errors are of "
                        + "that standard.")
class OpenBookingResource {

    private static final String ITEM_ERRORS = """
            {"@context": "https://openactive.io/", "@type": "OrderQuote", "orderedItem": [{"@type": "OrderItem", "position": 0,
             "error": [{"@type": "OpportunityIsFullError", "statusCode": 409, "description": "All places are booked."}]}]}""";
    private static final String UNKNOWN_ORDER = """
            {"@context": "https://openactive.io/", "@type": "UnknownOrderError", "statusCode": 404,
             "description": "You have no order with this id."}""";
    private static final String GONE = """
            {"@context": "https://openactive.io/", "@type": "GoneError", "statusCode": 410,
             "description": "You deleted this order before."}""";
    private static final String TOO_MANY = """
            {"@context": "https://openactive.io/", "@type": "TooManyRequestsError", "statusCode": 429,
             "description": "Please wait a little."}""";

    static final String MEDIA_TYPE = "application/vnd.openactive.booking+json;version=1";

    private static final String WHO = "For brokers: clients of other sites. ";
    private static final String ITEMS =
            "An item is one place of a slot with the offer `…/v1/slots/{id}#open`, which the feed of slots shows where the venue lets "
                    + "other sites book: free, for everyone, without age limits. Where items stand against it the answer is 409 with an "
                    + "`error` in each of those: `OpportunityIsFullError`, `OpportunityCapacityIsReservedByLeaseError` (in the items "
                    + "beyond what is free), `OpportunityHasInsufficientCapacityError`, `OpportunityOfferPairNotBookableError`, "
                    + "`UnknownOpportunityError`, `UnknownOfferError`, `UnacceptableOfferError`, `InvalidOpportunityOrOfferIdError`, "
                    + "`IncompleteOrderItemError`. Whole requests are refused with `IncompleteBrokerDetailsError`, "
                    + "`SellerNotFoundError`, `SellerMismatchError`, `UnexpectedOrderTypeError`, `OrderAlreadyExistsError`";
    private static final String CUSTOMER =
            ", `IncompleteCustomerDetailsError`. The customer is needed for nothing here and is neither stored nor answered.";
    private static final String QUOTE = """
            {"@context": "https://openactive.io/", "@type": "OrderQuote", "brokerRole": "https://openactive.io/AgentBroker",
             "broker": {"@type": "Organization", "name": "Another site"}, "seller": "https://hamgara.example/v1/operators/1",
             "orderedItem": [{"@type": "OrderItem", "position": 0, "acceptedOffer": "https://hamgara.example/v1/slots/1#open",
             "orderedItem": "https://hamgara.example/v1/slots/1"}]}""";

    private final Orders orders;
    private final Cancellations cancellations;
    private final OrderProposals proposals;
    private final Site site;
    private final ObjectMapper json;

    OpenBookingResource(
            Orders orders, Cancellations cancellations, OrderProposals proposals, Site site, ObjectMapper json) {
        this.orders = orders;
        this.cancellations = cancellations;
        this.proposals = proposals;
        this.site = site;
        this.json = json;
    }

    @PUT
    @Path("/order-quote-templates/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Look whether places could be booked (C1)",
            description = WHO + "Without a customer; nothing is kept. " + ITEMS + ".")
    @APIResponse(
            responseCode = "200",
            description = "What could be booked",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "An error of the standard: details are missing or wrong")
    @APIResponse(
            responseCode = "409",
            description = "What stands against items, each with its `error`",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "full", value = ITEM_ERRORS)))
    @APIResponse(
            responseCode = "500",
            description = "An error of the standard: the request itself is wrong, or a fault")
    public RestResponse<Thing> template(
            @RestPath UUID uuid,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "quote", value = QUOTE)))
                    String body,
            UriInfo asked,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        return answer(200, orders.template(uuid, request(body, "OrderQuote"), words(asked, headers)));
    }

    @PUT
    @Path("/order-quotes/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Keep places for a customer (C2)",
            description = WHO
                    + "All places are kept until `lease.leaseExpires`, ten minutes from now, in the stead of what an earlier "
                    + "quote of this id kept. Asking again keeps them half an hour in all at most, and a site keeps no more "
                    + "than 200 places at once: `TooManyRequestsError`. " + ITEMS + CUSTOMER)
    @APIResponse(
            responseCode = "200",
            description = "The quote with its lease",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "An error of the standard: details are missing or wrong")
    @APIResponse(
            responseCode = "409",
            description = "What stands against items, each with its `error`",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "full", value = ITEM_ERRORS)))
    @APIResponse(
            responseCode = "429",
            description = "TooManyRequestsError",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "tooMany", value = TOO_MANY)))
    @APIResponse(
            responseCode = "500",
            description = "An error of the standard: the request itself is wrong, or a fault")
    @APIResponse(responseCode = "503", description = "Places came and went meanwhile")
    public RestResponse<Thing> quote(
            @RestPath UUID uuid,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "quote", value = QUOTE)))
                    String body,
            UriInfo asked,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        return answer(200, orders.quote(uuid, request(body, "OrderQuote").withCustomer(), words(asked, headers)));
    }

    @PUT
    @Path("/orders/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Book places for a customer (B)",
            description = WHO
                    + "Of the quote of the same id, or at once. With the `orderProposalVersion` of a proposal it is made in the stead "
                    + "of a place that was closed, and the proposal ends: one item, of one of the slots that it names "
                    + "(`OrderCreationFailedError` for anything else; `OrderProposalVersionOutdatedError` where the proposal has "
                    + "ended or changed). The same id and items get the same order again, other items "
                    + "`OrderAlreadyExistsError`. Everything is free: `TotalPaymentDueMismatchError`, "
                    + "`UnnecessaryPaymentDetailsError`. " + ITEMS + CUSTOMER)
    @APIResponse(
            responseCode = "201",
            description = "The order, also when it was made before",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "An error of the standard: details are missing or wrong")
    @APIResponse(
            responseCode = "409",
            description = "What stands against items, each with its `error`",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "full", value = ITEM_ERRORS)))
    @APIResponse(
            responseCode = "500",
            description = "An error of the standard: the request itself is wrong, or a fault")
    @APIResponse(responseCode = "503", description = "Places came and went meanwhile")
    public RestResponse<Thing> order(
            @RestPath UUID uuid,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "order", value = QUOTE)))
                    String body,
            UriInfo asked,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        OrderRequest request = request(body, "Order").withCustomer().withNothingToPay();
        return answer(201, orders.order(uuid, request, words(asked, headers)));
    }

    @GET
    @Path("/orders/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Read an order",
            description = WHO
                    + "Their own. An item whose time was closed is `SellerCancelled`, and its `cancellationMessage` says why and that "
                    + "nothing is owed. `UnknownOrderError`; `GoneError` where it was deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "UnknownOrderError",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "unknown", value = UNKNOWN_ORDER)))
    @APIResponse(
            responseCode = "410",
            description = "GoneError",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "gone", value = GONE)))
    public Thing read(@RestPath UUID uuid, UriInfo asked, @Context HttpHeaders headers) {
        return orders.read(uuid, words(asked, headers));
    }

    @PATCH
    @Path("/orders/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Cancel items for a customer",
            description = WHO
                    + "Items by their `@id` with the `orderItemStatus` `CustomerCancelled`, all or none, within the limits of "
                    + "every booking; what was cancelled before is no fault. Answers 204. `UnknownOrderError`, `GoneError`, `OrderItemIdInvalidError`, "
                    + "`OrderItemNotWithinOrderError`, `CancellationNotPermittedError`, `PatchNotAllowedOnPropertyError`, "
                    + "`PatchContainsExcessivePropertiesError`.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    @APIResponse(responseCode = "400", description = "An error of the standard: details are missing or wrong")
    @APIResponse(
            responseCode = "404",
            description = "UnknownOrderError",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "unknown", value = UNKNOWN_ORDER)))
    @APIResponse(
            responseCode = "410",
            description = "GoneError",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "gone", value = GONE)))
    @APIResponse(
            responseCode = "500",
            description = "An error of the standard: the request itself is wrong, or a fault")
    public void cancel(
            @RestPath UUID uuid,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "cancellation", value = """
                                                    {"@context": "https://openactive.io/", "@type": "Order",
                                                     "orderedItem": [{"@type": "OrderItem",
                                                     "@id": "https://hamgara.example/openbooking/orders/1#/orderedItem/1",
                                                     "orderItemStatus": "https://openactive.io/CustomerCancelled"}]}""")))
                    String body,
            UriInfo asked,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        cancellations.cancel(uuid, json.readTree(body), words(asked, headers));
    }

    @DELETE
    @Path("/orders/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Delete an order",
            description = WHO
                    + "What of it can still be cancelled is free again, and its feed tells that it is gone. Answers 204 also "
                    + "when there is none.")
    public void delete(@RestPath UUID uuid) {
        cancellations.delete(uuid);
    }

    @DELETE
    @Path("/order-quotes/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Give the places of a quote back",
            description = WHO + "Answers 204 also when there is none; an order is not touched.")
    public void deleteQuote(@RestPath UUID uuid) {
        orders.forgetQuote(uuid);
    }

    @GET
    @Path("/order-proposals/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Read what is proposed for a place that was closed",
            description = WHO
                    + "Each item is a slot that can be ordered instead, while it has room: one place of it, by an order with its "
                    + "`orderProposalVersion`. `UnknownOrderError`, also once it has ended.")
    public Thing proposal(@RestPath UUID uuid, UriInfo asked, @Context HttpHeaders headers) {
        return proposals.read(uuid, words(asked, headers));
    }

    @PATCH
    @Path("/order-proposals/{uuid}")
    @RolesAllowed(Roles.BROKER)
    @Operation(
            summary = "Reject a proposal for a customer",
            description = WHO
                    + "With the `orderProposalStatus` `CustomerRejected`; answers 204, also when it had ended. "
                    + "`UnknownOrderError`, `UnexpectedOrderTypeError`, `PatchNotAllowedOnPropertyError`, "
                    + "`PatchContainsExcessivePropertiesError`.")
    public void reject(
            @RestPath UUID uuid,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "rejection", value = """
                                                    {"@context": "https://openactive.io/", "@type": "OrderProposal",
                                                     "orderProposalStatus": "https://openactive.io/CustomerRejected"}""")))
                    String body)
            throws JsonProcessingException {
        proposals.reject(uuid, json.readTree(body));
    }

    private OrderRequest request(String body, String type) throws JsonProcessingException {
        return OrderRequest.of(json.readTree(body), type);
    }

    private OrderWords words(UriInfo asked, HttpHeaders headers) {
        return new OrderWords(
                site.url(asked.getBaseUri()),
                ProblemTexts.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static RestResponse<Thing> answer(int status, Answer answer) {
        return ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(answer.refused() ? 409 : status), answer.body())
                .build();
    }
}
