package hamgara.forum.search;

import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/search
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/search")
@Tag(name = "Search", description = "One search over everything that people can read.")
class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Search",
            description =
                    "Public. Proposals, comments, statements, announced sessions, signed minutes and resolutions with all "
                            + "the words, in any spelling: Persian and Arabic letters and digits, half-space, space or nothing "
                            + "between parts of a word, and the names that the plans go by (تاگ, تاک, TAG, تالار گفتگو). Where "
                            + "that finds nothing, words that look like them count too. Of what fits, the newest 200 are put in "
                            + "order. What stands in a private hall is found by those alone who may know of the hall. 404 "
                            + "HALL_NOT_FOUND.")
    public Page<FoundView> search(
            @Parameter(description = "Words to look for; the first eight count.", example = "كتابخانه‌هاي شوش")
                    @RestQuery
                    @NotBlank
                    @Size(max = 200)
                    String q,
            @Parameter(description = "Only these kinds; can be given several times.", example = "PROPOSAL") @RestQuery
                    List<SearchKind> kinds,
            @Parameter(description = "Only in this hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
                    @RestQuery
                    @Nullable
                    UUID hall,
            @Parameter(description = "Only of this county.", example = "0614")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{4}")
                    @Nullable
                    String county,
            @Parameter(description = "Only of this subject.", example = "SPORT")
                    @RestQuery
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
                    @Nullable
                    String subject,
            @Parameter(description = "Written on this day or later, in Tehran.", example = "2026-03-21")
                    @RestQuery
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Written on this day or earlier, in Tehran.", example = "2026-06-21")
                    @RestQuery
                    @Nullable
                    LocalDate to,
            @Parameter(
                            description =
                                    "RELEVANCE (usual): what fits best first; NEWEST; or TITLE, as readers of Persian look names up.",
                            example = "RELEVANCE")
                    @RestQuery
                    @Nullable
                    SearchOrder order,
            @BeanParam PageRequest page) {
        return search.find(
                q,
                new SearchFilter(List.copyOf(kinds), hall, county, subject, from, to),
                order == null ? SearchOrder.RELEVANCE : order,
                page);
    }
}
