package hamgara.venue.group;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A group request as the API shows it.
@Schema(name = "GroupRequest", description = "What a school, club or agency asks for, and how far that has come.")
record GroupRequestView(
        @Schema(description = "Id, made by the client.", examples = "0198c0de-0000-7000-8000-0000000000a3")
        UUID id,

        @Schema(description = "How far it has come.") GroupRequestState state,
        @Schema(description = "Who comes.") NewGroupRequest.InstitutionKind kind,

        @Schema(description = "Name of the school, club or office.", examples = "دبیرستان نمونه")
        String institution,

        @Schema(description = "Code of the agency whose head decides.", examples = "EDUCATION")
        String agency,

        @Schema(description = "Code of the venue, once submitted.", examples = "takhti") @Nullable
        String venueCode,

        @Schema(description = "How many take part.", examples = "24")
        int participants,

        @Schema(description = "How many accompany them.", examples = "2")
        int companions,

        @Schema(description = "What for.", examples = "کلاس تربیت بدنی پایهٔ دهم")
        String purpose,

        @Schema(description = "Who takes part.") Audience audience,

        @Schema(description = "Youngest age in years.", examples = "15") @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years.", examples = "16") @Nullable
        Integer ageMax,

        @Schema(description = "Last day up to whose end all is decided and confirmed.", examples = "2026-11-30")
        LocalDate limitOn,

        @Schema(description = "The same, solar.", examples = "1405-09-09")
        String limitOnJalali,

        @Schema(description = "The end of that day: the places are kept until then.", examples = "2026-11-30T20:30:00Z")
        Instant limitAt,

        @Schema(description = "What was wished for.") List<GroupWish> wishes,

        @Schema(description = "The places kept or booked, in the order of the wishes.")
        List<GroupPlaceView> places,

        @Schema(description = "Why it was rejected.", examples = "سالن در این هفته تعمیر می‌شود") @Nullable
        String reason,

        @Schema(description = "Rises with every step; part of the ETag.", examples = "2")
        long version)
        implements Versioned {

    static GroupRequestView of(GroupRequest request, List<GroupPlaceView> places, @Nullable String reason) {
        NewGroupRequest asked = request.asked();
        return new GroupRequestView(
                request.id(),
                request.state(),
                asked.kind(),
                asked.institution(),
                request.agency(),
                request.venueCode(),
                asked.participants(),
                asked.companions(),
                asked.purpose(),
                asked.audience(),
                asked.ageMin(),
                asked.ageMax(),
                asked.limitDay(),
                Jalali.of(asked.limitDay()),
                request.limitAt(),
                asked.wishes(),
                places,
                reason,
                request.version());
    }
}
