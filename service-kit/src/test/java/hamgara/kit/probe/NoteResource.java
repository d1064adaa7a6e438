package hamgara.kit.probe;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.IfMatch;
import hamgara.kit.version.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/notes")
class NoteResource {

    private final Notes notes;
    private final Caller caller;
    private final IfMatch ifMatch;

    NoteResource(Notes notes, Caller caller, IfMatch ifMatch) {
        this.notes = notes;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    record NewNote(
            @NotBlank @Size(max = 100) String text,
            @NotNull @Min(1) @Max(10) Integer places,
            @Nullable Instant at,
            @Nullable LocalDate on) {
        NewNote(String text, Integer places) {
            this(text, places, null, null);
        }
    }

    record NoteView(UUID id, String text, int places, long version) implements Versioned {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    public NoteView write(@Valid NewNote note) {
        return notes.write(note);
    }

    @POST
    @Path("/plain")
    @PermitAll
    public NoteView echo(@Valid NewNote note) {
        return new NoteView(new UUID(0, 0), note.text(), note.places(), 1);
    }

    @GET
    @PermitAll
    public Page<NoteView> list(@BeanParam PageRequest page, @RestQuery @Nullable LocalDate on) {
        return notes.list(page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public NoteView read(@RestPath UUID id) {
        return notes.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    public NoteView change(@RestPath UUID id, @Valid NewNote note) {
        return notes.change(id, note, ifMatch.version());
    }

    @GET
    @Path("/broken")
    @PermitAll
    public NoteView broken() {
        throw new IllegalStateException("secret detail of select * from note");
    }

    /// Adds a place to each of two notes, one lock after the other.
    @POST
    @Path("/{id}/knots/{other}")
    @Idempotent
    @RolesAllowed(Roles.CITIZEN)
    public NoteView knot(@RestPath UUID id, @RestPath UUID other) throws InterruptedException {
        return notes.knot(id, other);
    }

    /// Loses against others for ever.
    @POST
    @Path("/{id}/lost")
    @PermitAll
    public NoteView lose(@RestPath UUID id) {
        notes.hear(id);
        return notes.lose(id);
    }

    @GET
    @Path("/{id}/heard")
    @PermitAll
    public Map<String, Long> heard(@RestPath UUID id) {
        return Map.of("times", notes.heard(id));
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    public Map<String, String> me() {
        return Map.of(
                "pseudonym",
                caller.pseudonym(),
                "county",
                caller.county().orElse(""),
                "thread",
                Thread.currentThread().isVirtual() ? "virtual" : "platform");
    }

    @GET
    @Path("/counties/{code}")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.ADMIN})
    public Map<String, String> ofCounty(@RestPath String code) {
        caller.requireCounty(code);
        return Map.of("county", code);
    }
}
