package hamgara.forum.minutes;

import hamgara.forum.agency.Agencies;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/minutes
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/minutes")
@Tag(name = "Minutes", description = "Minutes of sessions: circulated, objected to, approved, signed, and then sealed.")
class MinutesResource {

    private static final String BY_STAFF = "By the secretary or the governor of the county, with If-Match. ";

    private final Minutes minutes;
    private final Objections objections;
    private final Sealing sealing;
    private final Agencies agencies;
    private final Caller caller;
    private final IfMatch ifMatch;

    MinutesResource(
            Minutes minutes,
            Objections objections,
            Sealing sealing,
            Agencies agencies,
            Caller caller,
            IfMatch ifMatch) {
        this.minutes = minutes;
        this.objections = objections;
        this.sealing = sealing;
        this.agencies = agencies;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the signed minutes of a hall", description = "Public. Newest first. 404 HALL_NOT_FOUND.")
    public Page<MinutesView> signed(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @Parameter(description = "Only those of this working group.", example = "WG-EDU") @RestQuery @Nullable
                    String group,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                minutes.signed(hall, group, before, page.rowsToRead()),
                page,
                each -> Cursor.of(each.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read minutes",
            description = "Signed ones are public. Before, staff of the county read them, and once they are circulated "
                    + "those who were there and the heads of the agencies. 404 MINUTES_NOT_FOUND.")
    public MinutesView show(@RestPath UUID id) {
        return minutes.show(id);
    }

    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(
            summary = "Read what the hash of signed minutes is of",
            description = "Public. Canonical JSON in UTF-8: its SHA-256 is the `hash` of the minutes. 404 "
                    + "MINUTES_NOT_FOUND.")
    public String text(@RestPath UUID id) {
        return minutes.text(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Write minutes",
            description =
                    BY_STAFF + "The words take the place of the ones before. Circulated ones become a draft again. "
                            + "403 OUTSIDE_SCOPE; 404 MINUTES_NOT_FOUND; 409 MINUTES_SEALED, MINUTES_STATE_WRONG, "
                            + "HAS_MILESTONES; 422 AGENDA_ITEM_UNKNOWN, MINUTES_ITEM_TWICE, WORKING_GROUP_NEEDED, "
                            + "UNKNOWN_WORKING_GROUP, UNKNOWN_AGENCY, OWNER_ALSO_COOPERATES, COMMITMENT_DUE_TOO_SOON, REVIEW_TOO_EARLY, "
                            + "MILESTONE_AFTER_DUE, PARENT_WRONG, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public MinutesView write(@RestPath UUID id, @Valid @NotNull NewMinutes request) {
        requireStaff(id);
        return minutes.write(id, request, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/circulate")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Put minutes before those who were there",
            description = BY_STAFF + "They can object for as many working days as the hall's policy says. Publishes "
                    + "hamgara.forum.minutes-circulated.v1. 403 OUTSIDE_SCOPE; 404 MINUTES_NOT_FOUND; 409 "
                    + "MINUTES_SEALED, MINUTES_STATE_WRONG.")
    public MinutesView circulate(@RestPath UUID id) {
        requireStaff(id);
        return minutes.circulate(id, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/objections")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Object to minutes",
            description = "By a citizen who was checked in, while they are circulated. 403 NOT_PRESENT; 404 "
                    + "MINUTES_NOT_FOUND; 409 OBJECTIONS_OVER; 422 UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public MinutesView.Objection object(@RestPath UUID id, @Valid @NotNull NewMinutes.Objection request) {
        return objections.object(id, request);
    }

    @GET
    @Path("/{id}/objections")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "List the objections to minutes",
            description = "By those who were there and staff of the county; without whose they are. Oldest first. 403 "
                    + "NOT_PRESENT; 404 MINUTES_NOT_FOUND.")
    public Page<MinutesView.Objection> objections(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                objections.of(id, after, page.rowsToRead()),
                page,
                objection -> Cursor.of(objection.id()),
                Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/objections/{objection}/answer")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Answer an objection",
            description = BY_STAFF + "After an accepted one the words are changed and circulated again. 403 "
                    + "OUTSIDE_SCOPE; 404 MINUTES_NOT_FOUND, OBJECTION_NOT_FOUND; 409 OBJECTION_ANSWERED, "
                    + "MINUTES_SEALED, MINUTES_STATE_WRONG; 422 BLANK_TEXT.")
    public MinutesView answer(@RestPath UUID id, @RestPath UUID objection, @Valid @NotNull NewMinutes.Answer request) {
        requireStaff(id);
        return objections.answer(id, objection, request, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/approve")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Approve minutes",
            description = BY_STAFF + "After the days for objections, with each of them answered and none accepted "
                    + "without a change of words. Their content is fixed then. 403 OUTSIDE_SCOPE; 404 "
                    + "MINUTES_NOT_FOUND; 409 OBJECTION_WINDOW_OPEN, OBJECTION_OPEN, MINUTES_SEALED, "
                    + "MINUTES_STATE_WRONG.")
    public MinutesView approve(@RestPath UUID id) {
        requireStaff(id);
        return minutes.approve(id, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/sign")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Sign minutes",
            description =
                    "By a secretary, the governor or the head of an agency of the county, with If-Match. With the "
                            + "signature of a secretary and the one of a chair, who is the governor or a head, and where the "
                            + "policy says so those of the heads of all agencies that take something on, they are sealed: "
                            + "they get their number and hash, and what agencies took on becomes resolutions. Publishes "
                            + "hamgara.forum.minutes-signed.v1, hamgara.forum.commitment-recorded.v1. 403 OUTSIDE_SCOPE; 404 "
                            + "MINUTES_NOT_FOUND; 409 ALREADY_SIGNED, MINUTES_SEALED, MINUTES_STATE_WRONG.")
    public MinutesView sign(@RestPath UUID id) {
        if (!agencies.actsInEveryCounty()) {
            requireStaff(id);
        }
        return sealing.sign(
                id,
                caller.pseudonym(),
                agencies.acting(Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AGENCY_HEAD),
                ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/addenda")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Add to signed minutes",
            description =
                    "By the secretary or the governor of the county. Signed minutes never change: an addendum says "
                            + "what was wrong and is circulated, approved and signed like them. 403 OUTSIDE_SCOPE; 404 "
                            + "MINUTES_NOT_FOUND; 409 MINUTES_STATE_WRONG, MINUTES_THERE, HAS_MILESTONES; 422 "
                            + "AGENDA_ITEM_UNKNOWN, MINUTES_ITEM_TWICE, WORKING_GROUP_NEEDED, UNKNOWN_WORKING_GROUP, UNKNOWN_AGENCY, "
                            + "OWNER_ALSO_COOPERATES, COMMITMENT_DUE_TOO_SOON, REVIEW_TOO_EARLY, MILESTONE_AFTER_DUE, "
                            + "PARENT_WRONG, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public MinutesView addTo(@RestPath UUID id, @Valid @NotNull NewMinutes.Addendum request) {
        requireStaff(id);
        return minutes.addTo(id, request);
    }

    private void requireStaff(UUID id) {
        caller.requireCounty(minutes.show(id).county());
    }
}
