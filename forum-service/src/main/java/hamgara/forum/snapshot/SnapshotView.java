package hamgara.forum.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A published map, as callers see it.
@Schema(name = "OpinionSnapshot", description = "A map of a conversation, published for good.")
record SnapshotView(
        @Schema(description = "The conversation.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID conversationId,

        @Schema(description = "Running number of the conversation's maps.", examples = "17")
        int seq,

        @Schema(
                description = "How it was worked out; the name changes with every change of a result.",
                examples = "polis-1")
        String algorithm,

        @Schema(
                description = "Whether it follows from votes alone and not from the map before too.",
                examples = "false")
        boolean cold,

        @Schema(
                description = "SHA-256 over algorithm, parameters, the map before, moderation and the vote table.",
                examples = "9f2c1a0000000000000000000000000000000000000000000000000000000000")
        String inputHash,

        @Schema(
                description = "The bodyHash of the map before, which this one follows from; absent in a cold one.",
                examples = "77d0c20000000000000000000000000000000000000000000000000000000000")
        @Nullable
        String previousHash,

        @Schema(
                description = "SHA-256 over `map` as it is written: the same input gives the same.",
                examples = "c07a5b0000000000000000000000000000000000000000000000000000000000")
        String bodyHash,

        @Schema(description = "People who voted.", examples = "536")
        int voters,

        @Schema(description = "Votes counted.", examples = "29719")
        int votes,

        @Schema(description = "Groups shown.", examples = "2")
        int groups,

        @Schema(description = "People a group needed to be shown, as the hall's policy had it then.", examples = "5")
        int smallestGroup,

        @Schema(description = "When it was published.", examples = "2026-11-23T06:30:00Z")
        Instant publishedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String publishedAtJalali,

        @Schema(description = "The map; left out in lists.") @Nullable
        MapView map)
        implements Versioned {

    static SnapshotView of(Snapshot snapshot, @Nullable MapView map) {
        return new SnapshotView(
                snapshot.conversation(),
                snapshot.seq(),
                snapshot.algorithm(),
                snapshot.cold(),
                snapshot.inputHash(),
                snapshot.previousHash(),
                snapshot.bodyHash(),
                snapshot.voters(),
                snapshot.votes(),
                snapshot.groups(),
                snapshot.smallestGroup(),
                snapshot.publishedAt(),
                Jalali.of(snapshot.publishedAt()),
                map);
    }

    @Override
    @JsonIgnore
    public long version() {
        return seq;
    }
}
