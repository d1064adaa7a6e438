package hamgara.forum.subject;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A topic at some time on the wire.
@Schema(name = "Topic", description = "A topic as it stands in the tree at some time.")
record TopicView(
        @Schema(description = "Its code.", examples = "EDUCATION")
        String code,

        @Schema(description = "The topic it stands below; absent at the top.") @Nullable
        String parent,

        @Schema(description = "Names of the topic.") Names names,

        @Schema(description = "Place in lists and agendas: 1 comes first.", examples = "1")
        int weight,

        @Schema(description = "So since this instant (UTC).", examples = "2026-03-21T00:00:00Z")
        Instant validFrom,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-01-01")
        String validFromJalali,

        @Schema(description = "Until, not including, this instant; absent while nothing else is written.") @Nullable
        Instant validTo,

        @Schema(description = "Rises with every change of the topic.", examples = "1")
        long version)
        implements Versioned {

    static TopicView of(Object[] row) {
        var from = (Instant) row[6];
        return new TopicView(
                (String) row[0],
                (String) row[1],
                new Names((String) row[2], (String) row[3], (String) row[4]),
                (Integer) row[5],
                from,
                Jalali.of(from),
                (Instant) row[7],
                ((Number) row[8]).longValue());
    }
}
