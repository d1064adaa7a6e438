package hamgara.forum.textversion;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One wording of a proposal.
@Schema(name = "TextVersion", description = "One wording of a proposal.")
record TextVersionView(
        @Schema(description = "Number of the wording, from 1.", examples = "2")
        int textVersion,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "Title.", examples = "حیاط مدرسه عصرها باز باشد")
        String title,

        @Schema(description = "What exists now.", examples = "حیاط مدرسه پس از ساعت دو بسته است.")
        String whatExists,

        @Schema(description = "What should be done.", examples = "سه عصر در هفته برای محله باز شود.")
        String whatShouldBeDone,

        @Schema(description = "The existing capacity it would use.", examples = "حیاط و زمین والیبال مدرسه")
        String existingCapacity,

        @Schema(description = "Who benefits.", examples = "جوانان محله")
        String whoBenefits,

        @Schema(description = "When it was written.") Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali,

        @Schema(
                description = "SHA-256 over language and parts; absent of wordings from before fingerprints.",
                examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        @Nullable
        String fingerprint,

        @Schema(description = "The amendment or proposal it was taken over from; absent when an author wrote it.")
        @Nullable
        UUID sourceId) {

    static TextVersionView of(Object[] row) {
        Instant writtenAt = (Instant) row[7];
        return new TextVersionView(
                ((Number) row[0]).intValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                writtenAt,
                Jalali.of(writtenAt),
                (String) row[8],
                (UUID) row[9]);
    }
}
