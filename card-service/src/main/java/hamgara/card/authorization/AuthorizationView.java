package hamgara.card.authorization;

import hamgara.card.admission.DeclineMessage;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An authorization on the wire.
@Schema(
        name = "Authorization",
        description = "What a venue may take, took and gave back. DECLINED is a recorded fact too.")
record AuthorizationView(
        @Schema(description = "The id the venue chose") UUID id,

        @Schema(
                description =
                        "AUTHORIZED and PARTIALLY_CAPTURED are open until expiresAt; what an EXPIRED one held has "
                                + "returned and is never captured")
        Authorization.State state,

        @Schema(
                description = "Why it was declined: CARD_SUSPENDED, CARD_REPLACED, CARD_EXPIRED, CARD_NOT_ACTIVATED, "
                        + "TOKEN_REPLAYED, TOKEN_STALE, ENROLMENT_NOT_ACTIVE, ENROLMENT_SUSPENDED, ENROLMENT_EXPIRED, "
                        + "VENUE_UNKNOWN, VENUE_CLOSED, NO_PROGRAMME_FOR_VENUE, INSUFFICIENT_ALLOWANCE, QUOTA_EXHAUSTED, LIMIT_PER_USE, "
                        + "LIMIT_PER_DAY, LIMIT_PER_WEEK, LIMIT_PER_MONTH, LIMIT_PER_PERIOD, PIN_REQUIRED, PIN_WRONG, "
                        + "PIN_LOCKED; treat the list as open",
                examples = "INSUFFICIENT_ALLOWANCE")
        @Nullable
        String reason,

        @Schema(description = "The reason in words, to be shown as they are") @Nullable
        DeclineMessage message,

        @Schema(description = "How it was decided; what was left only for the holder and auditors")
        Decision decision,

        UUID cardId,

        @Schema(examples = "takhti") String venueCode,

        Category category,

        @Nullable String partnerReference,

        @Schema(description = "The earlier authorization it stands for") @Nullable
        UUID replaces,

        @Schema(description = "The full price; absent when only entries were asked for") @Nullable
        Money price,

        @Schema(description = "The discount the venue gives")
        Money venueShare,

        @Schema(description = "What the holder pays at the counter")
        Money holderShare,

        @Schema(description = "What the programmes pay, and what became of it")
        MoneyHeld money,

        @Schema(description = "Entries, and what became of them")
        EntriesHeld entries,

        @Schema(description = "By pocket in the order they are used; pocketId only for the holder and auditors")
        List<PocketLine> lines,

        @Schema(description = "What happened since, in order")
        List<StepLine> steps,

        Instant authorizedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String authorizedAtJalali,

        @Schema(description = "What is not captured by then returns to the holder (UTC)")
        Instant expiresAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String expiresAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// How it was decided, on the wire.
    @Schema(name = "AuthorizationDecision", description = "The rules it was decided by, and when to ask again.")
    record Decision(
            @Schema(examples = "CARD-YOUTH") String programme,

            @Schema(description = "Version of the rules", examples = "1")
            int programmeVersion,

            @Schema(description = "Rials the holder had left for this category; only for the holder and auditors")
            @Nullable
            Money remaining,

            @Schema(description = "Entries the holder had left; only for the holder and auditors", examples = "2")
            @Nullable
            Integer entriesLeft,

            @Schema(description = "Day from which the limit in the way starts anew, ISO", examples = "2026-11-28")
            @Nullable
            LocalDate nextEligibleOn,

            @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-07") @Nullable
            String nextEligibleOnJalali) {}

    /// Money of an authorization on the wire.
    @Schema(name = "AuthorizedMoney", description = "held = open + captured + released; refunded is part of captured.")
    record MoneyHeld(Money held, Money open, Money captured, Money released, Money refunded) {}

    /// Entries of an authorization on the wire.
    @Schema(
            name = "AuthorizedEntries",
            description = "held = open + captured + released; refunded is part of captured.")
    record EntriesHeld(long held, long open, long captured, long released, long refunded) {}

    /// One pocket of an authorization on the wire.
    @Schema(name = "AuthorizationLine")
    record PocketLine(
            @Schema(examples = "CARD-YOUTH") String programme,

            @Schema(description = "Version of the rules it was held by", examples = "1")
            int programmeVersion,

            @Nullable UUID pocketId,

            @Schema(description = "Unit of the ledger", examples = "IRR")
            String unit,

            @Schema(description = "In the unit: rials, or entries", examples = "450000")
            long held,

            long captured,
            long released,
            long refunded) {}

    /// One thing that happened, on the wire.
    @Schema(name = "AuthorizationStep")
    record StepLine(
            UUID id,
            Step.Kind kind,
            Money amount,

            @Schema(examples = "0") long entries,

            @Schema(description = "Of a refund", examples = "CANCELLED_BY_VENUE") @Nullable
            String reason,

            Instant recordedAt) {}

    /// What is the holder's own business only when `full`.
    static AuthorizationView of(
            Authorization made, List<Line> lines, List<Step> steps, Rate rate, Instant now, boolean full) {
        Long price = made.price();
        String reason = made.reason();
        boolean open = made.stateAt(now).isOpen();
        return new AuthorizationView(
                made.id(),
                made.stateAt(now),
                reason,
                reason == null ? null : DeclineMessage.of(reason),
                decision(made, rate, full),
                made.card(),
                made.venue(),
                made.category(),
                made.partnerReference(),
                made.replaces(),
                price == null ? null : rate.money(price),
                rate.money(made.venueShare()),
                rate.money(made.holderShare()),
                new MoneyHeld(
                        rate.money(sum(lines, true, Line::held)),
                        rate.money(open ? sum(lines, true, Line::open) : 0),
                        rate.money(sum(lines, true, Line::captured)),
                        rate.money(sum(lines, true, open ? Line::released : line -> line.held() - line.captured())),
                        rate.money(sum(lines, true, Line::refunded))),
                new EntriesHeld(
                        sum(lines, false, Line::held),
                        open ? sum(lines, false, Line::open) : 0,
                        sum(lines, false, Line::captured),
                        sum(lines, false, open ? Line::released : line -> line.held() - line.captured()),
                        sum(lines, false, Line::refunded)),
                lines.stream()
                        .map(line -> new PocketLine(
                                line.programmeCode(),
                                line.programmeVersion(),
                                full ? line.pocket() : null,
                                line.unit(),
                                line.held(),
                                line.captured(),
                                line.released(),
                                line.refunded()))
                        .toList(),
                steps.stream()
                        .map(step -> new StepLine(
                                step.id(),
                                step.kind(),
                                rate.money(step.amount()),
                                step.entries(),
                                step.reason(),
                                step.recordedAt()))
                        .toList(),
                made.authorizedAt(),
                Jalali.of(made.authorizedAt()),
                made.expiresAt(),
                Jalali.of(made.expiresAt()),
                made.version());
    }

    static long sum(List<Line> lines, boolean money, ToLongFunction<Line> amount) {
        return lines.stream()
                .filter(line -> line.isMoney() == money)
                .mapToLong(amount)
                .sum();
    }

    private static Decision decision(Authorization made, Rate rate, boolean full) {
        Long remaining = full ? made.remaining() : null;
        LocalDate renewsOn = made.renewsOn();
        return new Decision(
                made.programmeCode(),
                made.programmeVersion(),
                remaining == null ? null : rate.money(remaining),
                full ? made.entriesLeft() : null,
                renewsOn,
                renewsOn == null ? null : Jalali.of(renewsOn));
    }
}
