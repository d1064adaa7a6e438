package hamgara.forum.volunteering;

import hamgara.kit.time.Jalali;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a certificate says to whoever holds its code.
@Schema(
        name = "Certificate",
        description = "What a certificate says. It names nobody: whoever shows the code is who gave.")
record CertificateView(
        @Schema(description = "Its code.", examples = "9f86d081884c7d65")
        String code,

        @Schema(description = "The hall.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID hallId,

        @Schema(description = "What was done.", examples = "مسئول سالن در دو عصر")
        String task,

        @Schema(description = "Hours.", examples = "2.5") BigDecimal hours,

        @Schema(description = "On which day in Tehran.", examples = "2026-11-20")
        LocalDate onDay,

        @Schema(description = "The day in the Jalali calendar.", examples = "1405-08-29")
        String onDayJalali,

        @Schema(description = "When it was confirmed (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant confirmedAt) {

    static CertificateView of(VolunteeringRepository.Contribution found, String code) {
        return new CertificateView(
                code,
                found.hall(),
                found.task(),
                found.hours(),
                found.onDay(),
                Jalali.of(found.onDay()),
                Objects.requireNonNull(found.decidedAt()));
    }
}
