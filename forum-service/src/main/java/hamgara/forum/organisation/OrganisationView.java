package hamgara.forum.organisation;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A profile on the wire: never who speaks for it.
@Schema(name = "Organisation", description = "The profile of an organisation. Who speaks for it is not shown.")
record OrganisationView(
        @Schema(description = "Id.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID id,

        @Schema(description = "Statistical code of its county.", examples = "0614")
        String county,

        @Schema(description = "What it is.", examples = "ASSOCIATION")
        OrganisationKind kind,

        @Schema(description = "Its names.") Names names,

        @Schema(description = "Language of `about`.", examples = "fa")
        String lang,

        @Schema(description = "What it does.", examples = "آموزش شنا به کودکان")
        String about,

        @Schema(description = "WAITING, VERIFIED or REFUSED.", examples = "VERIFIED")
        OrganisationState state,

        @Schema(description = "When its secretary decided.") @Nullable
        Instant decidedAt,

        @Schema(description = "True when the caller speaks for it; otherwise absent.") @Nullable
        Boolean mine,

        @Schema(description = "Rises with every change.", examples = "1")
        long version)
        implements Versioned {}
