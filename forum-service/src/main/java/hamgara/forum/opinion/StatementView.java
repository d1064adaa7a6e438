package hamgara.forum.opinion;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A statement, as callers see it: never who wrote it.
@Schema(name = "Statement", description = "One thought that people agree or disagree with. Its author is never shown.")
record StatementView(
        @Schema(description = "Id of the statement.") UUID id,
        @Schema(description = "The hall.") UUID hallId,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "The text.") String text,
        @Schema(description = "When it was written.") Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali) {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id,
                statement.hallId,
                statement.lang,
                statement.text,
                statement.writtenAt,
                Jalali.of(statement.writtenAt));
    }
}
