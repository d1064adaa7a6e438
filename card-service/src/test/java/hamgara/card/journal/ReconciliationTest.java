package hamgara.card.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.card.journal.Verdict.Bearer;
import hamgara.card.journal.Verdict.Finding;
import hamgara.card.journal.Verdict.State;
import hamgara.card.programme.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Instant ISSUED = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant USED = ISSUED.plus(Duration.ofHours(5));
    private static final Instant RECEIVED = USED.plus(Duration.ofHours(20));
    private static final Limits LIMITS =
            new Limits(Duration.ofDays(1), Duration.ofDays(3), Duration.ofMinutes(2), 2, 500_000, 300, 50_000_000);

    @Test
    void acceptsAnEntryWhileThereIsQuota() {
        Verdict verdict = decide(entries(1), with().pocketLeft(3));

        assertThat(verdict.state()).isEqualTo(State.ACCEPTED);
        assertThat(verdict.bearer()).isEqualTo(Bearer.PROGRAMME);
        assertThat(verdict.fromPocket()).isEqualTo(1);
        assertThat(verdict.finding()).isNull();
    }

    @Test
    void takesThePurseBeforeTheQuota() {
        Verdict verdict = decide(entries(2), with().purse(1, 1).pocketLeft(3));

        assertThat(verdict.fromPurse()).isEqualTo(1);
        assertThat(verdict.fromPocket()).isEqualTo(1);
    }

    @Test
    void letsTheProgrammeBearAnExhaustedQuotaUpToTheFloorLimit() {
        Verdict first = decide(entries(1), with());
        assertThat(first.state()).isEqualTo(State.ACCEPTED_SHORTFALL);
        assertThat(first.reason()).isEqualTo("QUOTA_EXHAUSTED");
        assertThat(first.bearer()).isEqualTo(Bearer.PROGRAMME);
        assertThat(first.fromProgramme()).isEqualTo(1);
        assertThat(first.finding()).isEqualTo(Finding.SHORTFALL);

        Verdict third = decide(entries(1), with().borne(2));
        assertThat(third.state()).isEqualTo(State.ACCEPTED_SHORTFALL);
        assertThat(third.bearer()).isEqualTo(Bearer.VENUE);
        assertThat(third.fromProgramme()).isZero();
        assertThat(third.unpaid()).isEqualTo(1);
    }

    @Test
    void seesACopyOfACardWhenAPurseIsExceededAtSeveralTerminals() {
        Verdict verdict =
                decide(rials(800_000), with().purse(1_000_000, 100_000).elsewhere());

        assertThat(verdict.state()).isEqualTo(State.ACCEPTED_SHORTFALL);
        assertThat(verdict.reason()).isEqualTo("PURSE_EXCEEDED");
        assertThat(verdict.fromPurse()).isEqualTo(100_000);
        assertThat(verdict.fromProgramme()).isEqualTo(500_000);
        assertThat(verdict.unpaid()).isEqualTo(200_000);
        assertThat(verdict.bearer()).isEqualTo(Bearer.VENUE);
        assertThat(verdict.finding()).isEqualTo(Finding.CLONED);
    }

    @Test
    void neverPaysMoreOrLessThanWasUsed() {
        for (long amount = 1; amount < 6; amount++) {
            for (long purse = 0; purse < 4; purse++) {
                for (long pocket = 0; pocket < 4; pocket++) {
                    for (long borne = 0; borne < 4; borne++) {
                        Verdict verdict = decide(
                                entries(amount),
                                with().purse(4, purse).pocketLeft(pocket).borne(borne));
                        assertThat(verdict.fromPurse()).isBetween(0L, purse);
                        assertThat(verdict.fromPocket()).isBetween(0L, pocket);
                        assertThat(verdict.fromProgramme()).isBetween(0L, Math.max(0, 2 - borne));
                        assertThat(verdict.fromPurse()
                                        + verdict.fromPocket()
                                        + verdict.fromProgramme()
                                        + verdict.unpaid())
                                .isEqualTo(amount);
                    }
                }
            }
        }
    }

    @Test
    void refusesRialsWithoutAPurse() {
        assertRefused("OVER_CARD_CAP", rials(1), with().pocketLeft(3));
    }

    @Test
    void refusesWhatTheTerminalTookBeyondItsCaps() {
        assertRefused("OVER_CARD_CAP", entries(1), with().pocketLeft(9).here(2));
        assertThat(decide(entries(1), with().pocketLeft(9).here(2).purse(1, 1)).state())
                .isEqualTo(State.ACCEPTED);
        assertRefused(
                "OVER_CARD_CAP",
                rials(600_000),
                with().purse(1_000_000, 500_000).here(500_000));
        assertRefused("OVER_TERMINAL_CAP", entries(1), with().pocketLeft(9).uses(300));
        assertRefused("OVER_TERMINAL_CAP", rials(2), with().purse(9, 9).rials(49_999_999));
        assertThat(decide(rials(1), with().purse(9, 9).rials(49_999_999)).state())
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void refusesAPackageThatIsTooOldOrNotTheTerminals() {
        Instant end = ISSUED.plus(Duration.ofDays(3));
        assertThat(decide(at(entries(1), end), with().pocketLeft(1), end).state())
                .isEqualTo(State.ACCEPTED);
        Instant past = end.plusSeconds(1);
        assertThat(decide(at(entries(1), past), with().pocketLeft(1), past).reason())
                .isEqualTo("STALE_PACKAGE");
        assertRefused("STALE_PACKAGE", entries(1), with().pocketLeft(1).noPackage());
    }

    @Test
    void refusesRialsByAPackageOlderThanADay() {
        Instant day = ISSUED.plus(Duration.ofDays(1));
        assertThat(decide(at(rials(1), day), with().purse(1, 1)).state()).isEqualTo(State.ACCEPTED);
        assertRefused("STALE_PACKAGE", at(rials(1), day.plusSeconds(1)), with().purse(1, 1));
    }

    @Test
    void refusesAClockThatIsOff() {
        Instant ahead = RECEIVED.plus(Duration.ofMinutes(2));
        assertThat(decide(at(entries(1), ahead), with().pocketLeft(1)).state()).isEqualTo(State.ACCEPTED);
        assertRefused("CLOCK_SKEW", at(entries(1), ahead.plusSeconds(1)), with().pocketLeft(1));
        Instant behind = ISSUED.minus(Duration.ofMinutes(2));
        assertThat(decide(at(entries(1), behind), with().pocketLeft(1)).state()).isEqualTo(State.ACCEPTED);
        assertRefused("CLOCK_SKEW", at(entries(1), behind.minusSeconds(1)), with().pocketLeft(1));
    }

    @Test
    void refusesWhatComesLaterThanThreeDays() {
        Instant last = USED.plus(Duration.ofDays(3));
        assertThat(decide(entries(1), with().pocketLeft(1), last).state()).isEqualTo(State.ACCEPTED);
        assertThat(decide(entries(1), with().pocketLeft(1), last.plusSeconds(1)).reason())
                .isEqualTo("TOO_LATE");
    }

    @Test
    void refusesACardThatWasRevokedBeforeThePackage() {
        assertRefused("REVOKED_BEFORE_PACKAGE", entries(1), with().pocketLeft(1).obstacle("REVOKED_BEFORE_PACKAGE"));
    }

    @Test
    void countsARepeatOnceAndOwesNothingForIt() {
        Verdict verdict = decide(entries(1), with().pocketLeft(1).repeated());

        assertThat(verdict.reason()).isEqualTo("DUPLICATE");
        assertThat(verdict.bearer()).isNull();
        assertThat(verdict.unpaid()).isZero();
    }

    @Test
    void takesNothingForAUseThatWasCountedOnline() {
        Verdict verdict = decide(entries(1), with().pocketLeft(1).online(1));

        assertThat(verdict.state()).isEqualTo(State.ACCEPTED);
        assertThat(verdict.reason()).isNull();
        assertThat(verdict.fromPocket()).isZero();
    }

    @Test
    void tellsWhenAnotherAmountWasCountedOnline() {
        Verdict verdict = decide(entries(1), with().pocketLeft(1).online(2));

        assertThat(verdict.state()).isEqualTo(State.ACCEPTED);
        assertThat(verdict.reason()).isEqualTo("AMOUNT_DIFFERS");
        assertThat(verdict.finding()).isEqualTo(Verdict.Finding.AMOUNT_DIFFERS);
        assertThat(verdict.fromPocket()).isZero();
    }

    private static void assertRefused(String reason, JournalRecord use, Facts facts) {
        Verdict verdict = decide(use, facts);
        assertThat(verdict.state()).isEqualTo(State.REJECTED);
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.bearer()).isEqualTo(Bearer.VENUE);
        assertThat(verdict.unpaid()).isEqualTo(use.amount());
        assertThat(verdict.fromPurse() + verdict.fromPocket() + verdict.fromProgramme())
                .isZero();
    }

    private static Verdict decide(JournalRecord use, Facts facts) {
        return decide(use, facts, RECEIVED);
    }

    private static Verdict decide(JournalRecord use, Facts facts, Instant receivedAt) {
        return Reconciliation.decide(use, receivedAt, facts.situation(), LIMITS);
    }

    private static JournalRecord entries(long amount) {
        return use(JournalRecord.Unit.ENTRY, amount, USED);
    }

    private static JournalRecord rials(long amount) {
        return use(JournalRecord.Unit.IRR, amount, USED);
    }

    private static JournalRecord at(JournalRecord use, Instant at) {
        return use(use.unit(), use.amount(), at);
    }

    private static JournalRecord use(JournalRecord.Unit unit, long amount, Instant at) {
        return new JournalRecord(
                UUID.randomUUID(),
                1,
                Sha256.NONE,
                Sha256.ofText("HG1:EXAMPLE"),
                1,
                "CARD-YOUTH",
                Category.SPORT,
                unit,
                amount,
                at,
                7,
                "");
    }

    private static Facts with() {
        return new Facts();
    }

    private static final class Facts {
        private boolean repeated;
        private boolean elsewhere;
        private @Nullable Long online;
        private @Nullable Instant issuedAt = ISSUED;
        private @Nullable String obstacle;
        private long here;
        private long uses;
        private long rials;
        private long loaded;
        private long purse;
        private long pocket;
        private long borne;

        Situation situation() {
            return new Situation(
                    repeated, online, issuedAt, obstacle, null, null, here, uses, rials, loaded, purse, pocket, borne,
                    elsewhere);
        }

        Facts repeated() {
            repeated = true;
            return this;
        }

        Facts online(long counted) {
            online = counted;
            return this;
        }

        Facts elsewhere() {
            elsewhere = true;
            return this;
        }

        Facts noPackage() {
            issuedAt = null;
            return this;
        }

        Facts obstacle(String reason) {
            obstacle = reason;
            return this;
        }

        Facts here(long amount) {
            here = amount;
            return this;
        }

        Facts uses(long count) {
            uses = count;
            return this;
        }

        Facts rials(long amount) {
            rials = amount;
            return this;
        }

        Facts purse(long amount, long left) {
            loaded = amount;
            purse = left;
            return this;
        }

        Facts pocketLeft(long entries) {
            pocket = entries;
            return this;
        }

        Facts borne(long amount) {
            borne = amount;
            return this;
        }
    }
}
