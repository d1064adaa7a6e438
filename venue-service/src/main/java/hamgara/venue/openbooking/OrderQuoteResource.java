package hamgara.venue.openbooking;

import static hamgara.venue.openbooking.OpenBookingResource.CUSTOMER;
import static hamgara.venue.openbooking.OpenBookingResource.ITEMS;
import static hamgara.venue.openbooking.OpenBookingResource.ITEM_ERRORS;
import static hamgara.venue.openbooking.OpenBookingResource.MEDIA_TYPE;
import static hamgara.venue.openbooking.OpenBookingResource.QUOTE;
import static hamgara.venue.openbooking.OpenBookingResource.WHO;
import static hamgara.venue.openbooking.OpenBookingResource.answer;
import static hamgara.venue.openbooking.OpenBookingResource.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Roles;
import hamgara.venue.openactive.Thing;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// HTTP: what a customer of another site could book, and places kept for them, by the same standard.
@RunOnVirtualThread
@Path("/openbooking")
@Consumes(MEDIA_TYPE)
@Produces(MEDIA_TYPE)
@Tag(name = "Open booking")
class OrderQuoteResource {

    private static final String TOO_MANY = """
            {"@context": "https://openactive.io/", "@type": "TooManyRequestsError", "statusCode": 429,
             "description": "Please wait a little."}""";

    private final Orders orders;
    private final Site site;
    private final ObjectMapper json;

    OrderQuoteResource(Orders orders, Site site, ObjectMapper json) {
        this.orders = orders;
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
        return answer(
                200,
                orders.template(uuid, OrderRequest.of(json.readTree(body), "OrderQuote"), words(site, asked, headers)));
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
        return answer(
                200,
                orders.quote(
                        uuid,
                        OrderRequest.of(json.readTree(body), "OrderQuote").withCustomer(),
                        words(site, asked, headers)));
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
}
