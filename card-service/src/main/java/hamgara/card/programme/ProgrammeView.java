package hamgara.card.programme;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A programme on the wire.
@Schema(name = "Programme", description = "A welfare programme: who may take part and how many entries it grants.")
record ProgrammeView(
        UUID id,

        @Schema(examples = "CARD-YOUTH") String code,

        Names names,

        @Schema(description = "SCI code of its county", examples = "0614")
        String county,

        @Schema(
                description =
                        "DRAFT until a version is published; PAUSED and CLOSED programmes cannot be used or applied for")
        ProgrammeState state,

        @Schema(description = "The version in force; absent before the first one is published") @Nullable
        ProgrammeVersionView published,

        @Schema(description = "A version in the making; for programme managers only") @Nullable
        ProgrammeVersionView draft,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {}
