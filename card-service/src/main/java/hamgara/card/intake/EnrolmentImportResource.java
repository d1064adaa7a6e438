package hamgara.card.intake;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/enrolment-imports`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/enrolment-imports")
@Tag(name = "Enrolment imports", description = "Lists of people as files, with a dry run and a report for each line.")
class EnrolmentImportResource {

    private final Imports imports;

    EnrolmentImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Bring in a list of people",
            description = "For the desk, into its own county. UTF-8, with or without a byte order mark, commas or "
                    + "semicolons, at most 10,000 lines and 5 MB; a line `sep=;` above the header is understood. Columns in any order, under the English or the Persian "
                    + "name: nationalId (کد ملی), givenName (نام), familyName (نام خانوادگی), birthDateJalali (تاریخ تولد) "
                    + "or birthDate (تاریخ تولد میلادی), areaCode (کد محل), gender (جنسیت: زن or مرد). Runs in the "
                    + "background; the report stands in the lines and repeats no number. With dryRun nothing is changed. "
                    + "The same file again answers the same import; a person who is enrolled is not enrolled twice. "
                    + "Who has a number of ten equal digits waits for the desk, like a citizen with such a number "
                    + "(`/v1/persons/pending`), and applies once the desk has confirmed the person. "
                    + "400 IMPORT_NOT_READABLE; 404 COUNTY_NOT_FOUND; 409 COUNTY_NOT_ENABLED; "
                    + "422 IMPORT_EMPTY, IMPORT_TOO_LONG, IMPORT_COLUMN_UNKNOWN, IMPORT_COLUMN_MISSING, "
                    + "PROGRAMME_NOT_IN_FORCE.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples =
                                    @ExampleObject(
                                            name = "list",
                                            value =
                                                    "کد ملی,نام,نام خانوادگی,تاریخ تولد,کد محل,جنسیت\n۹۹۹۱۲۳۴۵۶۱,مریم,نمونه,۱۳۸۸/۰۲/۱۱,0614021281,زن\n")))
    public EnrolmentImportView take(
            @Parameter(description = "Everybody applies for this programme") @RestQuery @Nullable UUID programmeId,
            @Parameter(description = "Try the file out, change nothing") @RestQuery boolean dryRun,
            byte[] file)
            throws SQLException {
        return imports.take(file, programmeId, dryRun);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(summary = "See how far an import is", description = "For the desk of the county. 404 IMPORT_NOT_FOUND.")
    public EnrolmentImportView read(@RestPath UUID id) throws SQLException {
        return imports.read(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "Read the report of an import",
            description = "The lines dealt with, in their order. A line may be refused with any code of `POST "
                    + "/v1/persons` but NATIONAL_ID_SUSPICIOUS, which sends it to the desk, and with LINE_TOO_LONG, NAME_NOT_CLEAR, GENDER_NOT_CLEAR, PERSON_DIFFERS or AREA_NOT_OF_DESK. "
                    + "For the desk of the county. 404 IMPORT_NOT_FOUND.")
    public Page<ImportLineView> lines(
            @RestPath UUID id,
            @Parameter(description = "Only lines with this outcome", example = "REFUSED") @RestQuery
                    LineOutcome.@Nullable Kind outcome,
            @BeanParam PageRequest page)
            throws SQLException {
        return imports.report(id, outcome, page);
    }
}
