package hamgara.forum.notice;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/notices
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/notices")
@Tag(name = "Follows")
class NoticeResource {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Notices notices;
    private final Caller caller;

    NoticeResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "List one's notices",
            description = "By anybody signed in, of the caller alone. The newest first. Notices are kept for 90 days; "
                    + "those of a private hall are shown as long as the caller may know of it.")
    public Page<NoticeView> list(
            @Parameter(description = "`dueAt` of a digest: only what came with it.", example = "2026-11-24T04:30:00Z")
                    @RestQuery
                    @Nullable
                    Instant digest,
            @BeanParam PageRequest page) {
        Instant due = page.cursor().map(cursor -> cursor.instant(0)).orElse(END_OF_TIME);
        UUID id = page.cursor().map(cursor -> cursor.uuid(1)).orElse(LAST);
        return Page.of(
                notices.list(caller.pseudonym(), digest, due, id, page.rowsToRead()),
                page,
                notice -> Cursor.of(notice.dueAt(), notice.id()),
                Function.identity());
    }

    @GET
    @Path("/digests")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "List one's digests",
            description = "By anybody signed in, of the caller alone. The newest first; what one holds is read with "
                    + "`GET /v1/notices?digest=`.")
    public Page<NoticeDigestView> digests(@BeanParam PageRequest page) {
        Instant before = page.cursor().map(cursor -> cursor.instant(0)).orElse(END_OF_TIME);
        return Page.of(
                notices.digests(caller.pseudonym(), before, page.rowsToRead()),
                page,
                digest -> Cursor.of(digest.dueAt()),
                Function.identity());
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Mark notices as read",
            description =
                    "By anybody signed in; safe to repeat. The mark never goes back, and never ahead of the present.")
    public NoticeSettingsView read(@Valid @NotNull NewReadMark request) {
        return notices.read(caller.pseudonym(), request.until());
    }

    @GET
    @Path("/settings")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Read how one wants to hear",
            description = "By anybody signed in, of the caller alone. AT_ONCE and Persian until it was set.")
    public NoticeSettingsView settings() {
        return notices.settings(caller.pseudonym());
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Set how one wants to hear",
            description =
                    "By anybody signed in; safe to repeat. What waits for a digest already follows the new pace; with "
                            + "OFF it is dropped.")
    public NoticeSettingsView set(@Valid @NotNull NewNoticeSettings request) {
        return notices.set(caller.pseudonym(), request);
    }
}
