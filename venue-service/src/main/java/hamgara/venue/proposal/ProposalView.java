package hamgara.venue.proposal;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal as the API shows it.
@Schema(name = "MatchProposal", description = "What could be done with an idle hour; people decide.")
record ProposalView(
        @Schema(description = "Id of the proposal.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID id,

        @Schema(description = "What would be done.") ProposalAction action,
        @Schema(description = "How far it has come.") ProposalState state,

        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "Kind of the facilities.") FacilityKind kind,

        @Schema(description = "Facility whose hour is used better.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID facilityId,

        @Schema(description = "Agency behind it.", examples = "EDUCATION") @Nullable
        String agency,

        @Schema(
                description = "The other facility, where there is one.",
                examples = "0198c0de-0000-7000-8000-00000000002e")
        @Nullable
        UUID otherFacilityId,

        @Schema(description = "Agency behind that.", examples = "SPORT_YOUTH") @Nullable
        String otherAgency,

        @Schema(description = "Day of the week.") Weekday weekday,

        @Schema(description = "Hour of that day in Tehran.", examples = "17")
        int hour,

        @Schema(description = "Hour of the other facility where it is another one.", examples = "18") @Nullable
        Integer otherHour,

        @Schema(description = "Whom it serves.") Audience audience,

        @Schema(
                description =
                        "Points: one for each kilometre, two for each hour of shift, five for a change of audience; less is easier.",
                examples = "7")
        int cost,

        @Schema(
                description =
                        "Place-minutes a week that would be used beyond now, from four weeks of ledger and demand.",
                examples = "540")
        int forecastMinutes,

        @Schema(description = "Place-minutes a week that were attended before.", examples = "120")
        int attendedBefore,

        @Schema(
                description = "Measured afterwards: place-minutes a week beyond before; less than zero where it fell.",
                examples = "420")
        @Nullable
        Integer upliftMinutes,

        @Schema(description = "Why it was dismissed.", examples = "سالن دبیرستان در این ساعت‌ها آزمون دارد") @Nullable
        String reason,

        @Schema(description = "First day after the weeks it was reckoned from.", examples = "2026-11-21")
        LocalDate reckonedUntil,

        @Schema(description = "When it was found.", examples = "2026-11-23T06:00:00Z")
        Instant foundAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String foundAtJalali,

        @Schema(description = "When a person decided.", examples = "2026-11-25T07:00:00Z") @Nullable
        Instant decidedAt,

        @Schema(description = "Day on which it was done.", examples = "2026-11-28") @Nullable
        LocalDate appliedOn,

        @Schema(description = "When the effect was measured.", examples = "2026-12-27T03:00:00Z") @Nullable
        Instant measuredAt,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static ProposalView of(MatchProposal proposal) {
        return new ProposalView(
                proposal.id,
                proposal.action,
                proposal.state,
                proposal.county,
                proposal.kind,
                proposal.facilityId,
                proposal.agency,
                proposal.otherFacilityId,
                proposal.otherAgency,
                proposal.weekday,
                proposal.hour,
                proposal.otherHour == null ? null : proposal.otherHour.intValue(),
                proposal.audience,
                proposal.cost,
                proposal.forecastMinutes,
                proposal.attendedBefore,
                proposal.upliftMinutes,
                proposal.reason,
                proposal.reckonedUntil,
                proposal.foundAt,
                Jalali.of(proposal.foundAt),
                proposal.decidedAt,
                proposal.appliedOn,
                proposal.measuredAt,
                proposal.version);
    }
}
