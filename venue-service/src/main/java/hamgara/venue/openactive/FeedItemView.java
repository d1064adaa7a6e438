package hamgara.venue.openactive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change of a feed.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedItem", description = "The latest change of one thing.")
record FeedItemView(
        @Schema(
                description = "`updated` brings the thing as it is now; `deleted` says that it is gone.",
                examples = "updated")
        String state,

        @Schema(description = "What it is.", examples = "FacilityUse/Slot")
        String kind,

        @Schema(description = "Its id, one item for each.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID id,

        @Schema(description = "Place of the change in the order of the feed; only ever rises.", examples = "813")
        long modified,

        @Schema(
                description = "The thing in JSON-LD; absent when it is gone.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"@context\": \"https://openactive.io/\", \"@type\": \"Slot\", \"remainingUses\": 3}")
        @Nullable
        Thing data) {}
