package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch and what became of its records, on the wire.
@Schema(
        name = "OfflineBatch",
        description = "A part of a terminal's journal, and what has become of its records until now.")
record OfflineBatchView(
        UUID id,
        UUID terminalId,

        @Schema(examples = "takhti") String venueCode,

        @Schema(description = "When it arrived (UTC)") Instant receivedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String receivedAtJalali,

        @Schema(description = "Records in it", examples = "12")
        int records,

        @Schema(examples = "10") int accepted,

        @Schema(examples = "1") int acceptedShortfall,

        @Schema(examples = "1") int rejected,

        @Schema(description = "Waiting for records before them", examples = "0")
        int held,

        @Schema(
                description = "Number of the last record that is decided, all before it too. The terminal may forget "
                        + "these and goes on with the next",
                examples = "12")
        long acknowledgedThrough,

        @Schema(description = "SHA-256 of that record in hexadecimal; 64 zeros before the first")
        String head,

        @Schema(description = "Numbers that are missing before records that wait; send them to go on")
        List<Gap> gaps,

        @Schema(description = "In the order of the request; empty in lists")
        List<Result> results) {

    OfflineBatchView withoutResults() {
        return new OfflineBatchView(
                id,
                terminalId,
                venueCode,
                receivedAt,
                receivedAtJalali,
                records,
                accepted,
                acceptedShortfall,
                rejected,
                held,
                acknowledgedThrough,
                head,
                gaps,
                List.of());
    }

    /// Numbers that have not arrived.
    @Schema(name = "OfflineGap")
    record Gap(
            @Schema(examples = "7") long from,

            @Schema(examples = "9") long to) {}

    /// What became of one record.
    @Schema(name = "OfflineResult")
    record Result(
            @Schema(description = "Place in the request, from 0", examples = "0")
            int line,

            @Schema(description = "Number in the journal; absent when it was no record of this terminal") @Nullable
            Long seq,

            @Schema(description = "SHA-256 of the bytes of the record in hexadecimal")
            String digest,

            @Schema(description = "ACCEPTED, ACCEPTED_SHORTFALL, REJECTED are final; HELD waits")
            Verdict.State state,

            @Schema(
                    description = "BAD_SIGNATURE, KEY_UNKNOWN, MALFORMED, FORKED, TOO_FAR_AHEAD, DUPLICATE, "
                            + "REVOKED_BEFORE_PACKAGE, OVER_CARD_CAP, OVER_TERMINAL_CAP, STALE_PACKAGE, CLOCK_SKEW, "
                            + "TOO_LATE, CREDENTIAL_UNKNOWN, PROGRAMME_MISMATCH, QUOTA_EXHAUSTED, PURSE_EXCEEDED, "
                            + "SEQUENCE_GAP, PIN_REQUIRED, LIMIT_PER_USE, LIMIT_PER_DAY, LIMIT_PER_WEEK, "
                            + "LIMIT_PER_MONTH, LIMIT_PER_PERIOD, AMOUNT_DIFFERS, or why an online use would have been declined; treat the "
                            + "list as open. An ACCEPTED record with a limit was beyond it only together with uses that "
                            + "the terminal could not know of; with AMOUNT_DIFFERS it was counted online before, by another "
                            + "amount, which stays",
                    examples = "QUOTA_EXHAUSTED")
            @Nullable
            String reason,

            @Schema(description = "Who bears it; absent for a repeat and while it waits", examples = "PROGRAMME")
            Verdict.@Nullable Bearer bearer,

            @Schema(description = "Entries or rials paid to the venue", examples = "1")
            long paid,

            @Schema(description = "Entries or rials the venue bears", examples = "0")
            long unpaid,

            @Schema(
                    description =
                            "Version of the programme it was judged by: that of the card's enrolment, or of the purse",
                    examples = "1")
            @Nullable
            Integer programmeVersion,

            @Schema(description = "The redemption it was counted as") @Nullable
            UUID redemptionId,

            @Schema(
                    description = "The authorization it was counted as; what that one still holds is paid once you "
                            + "capture it")
            @Nullable
            UUID authorizationId) {}
}
