package hamgara.forum.opendata;

import hamgara.forum.opendata.EditionRows.Edition;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A set of open data.
@Schema(name = "DataSet", description = "A set of open data in its present edition.")
record DataSetView(
        @Schema(description = "Its name.", examples = "proposals")
        String name,

        @Schema(description = "What is in it.", examples = "Proposals with the words that hold now.")
        String about,

        @Schema(
                description = "When it was made (UTC); absent before the first time.",
                examples = "2026-11-23T23:30:00Z")
        @Nullable
        Instant publishedAt,

        @Schema(description = "The same day in the Jalali calendar.", examples = "1405-09-03") @Nullable
        String publishedAtJalali,

        @Schema(description = "How many rows it has.", examples = "10000") @Nullable
        Long rows,

        @Schema(description = "Where it is as CSV.", examples = "/v1/open-data/proposals.csv")
        String csv,

        @Schema(
                description = "SHA-256 of the CSV.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String csvSha256,

        @Schema(description = "Where it is as JSON lines.", examples = "/v1/open-data/proposals.jsonl")
        String jsonLines,

        @Schema(
                description = "SHA-256 of the JSON lines.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String jsonLinesSha256) {

    static DataSetView of(DataSet set, @Nullable Edition edition) {
        String path = "/v1/open-data/" + set.word();
        return new DataSetView(
                set.word(),
                set.about(),
                edition == null ? null : edition.publishedAt(),
                edition == null ? null : Jalali.of(edition.publishedAt()),
                edition == null ? null : edition.rows(),
                path + ".csv",
                edition == null ? null : edition.csvSha256(),
                path + ".jsonl",
                edition == null ? null : edition.jsonlSha256());
    }
}
