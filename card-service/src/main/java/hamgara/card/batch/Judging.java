package hamgara.card.batch;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.offline.OfflinePackages;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.purse.OfflinePurses;
import hamgara.card.purse.PurseFacts;
import hamgara.card.usage.Headroom;
import hamgara.card.usage.Limits;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges a use by the rules that its terminal was given: what it was told by its package counts for it, whatever has
/// happened since.
@ApplicationScoped
class Judging {

    /// What a manager can do to a programme while a terminal has no network.
    private static final Set<String> TOLD_BY_PACKAGE = Set.of("PROGRAMME_PAUSED", "PROGRAMME_CLOSED");

    private final OfflinePackages packages;
    private final Admission admission;
    private final Programmes programmes;
    private final Venues venues;
    private final OfflinePurses purses;
    private final OutcomeRows outcomes;
    private final Limits limits;

    Judging(
            OfflinePackages packages,
            Admission admission,
            Programmes programmes,
            Venues venues,
            OfflinePurses purses,
            OutcomeRows outcomes,
            Limits limits) {
        this.packages = packages;
        this.admission = admission;
        this.programmes = programmes;
        this.venues = venues;
        this.purses = purses;
        this.outcomes = outcomes;
        this.limits = limits;
    }

    /// What a use counts against; its counters are to be locked before any pocket.
    Limits.Use counted(CardFacts card, JournalRecord use) {
        return counted(card, use, terms(card, use, purse(card, use).orElse(null)));
    }

    Means means(CardFacts card, JournalRecord use, OfflinePackages.@Nullable Told told, String venue) {
        PurseFacts purse = purse(card, use).orElse(null);
        ProgrammeTerms terms = terms(card, use, purse);
        Ruling ruling = admission.rule(card, venue, use.category(), use.occurredAt());
        long quota = use.unit() == Unit.ENTRY
                ? admission
                        .quota(card, ruling)
                        .map(left -> (long) left.remaining())
                        .orElse(0L)
                : 0;
        Limits.Use counted = counted(card, use, terms);
        return new Means(
                obstacle(card, use, new Rules(ruling, terms, purse, told), venue),
                terms,
                purse,
                quota,
                overHere(use, known(terms, use, told)),
                limits.remaining(counted.terms(), counted.person(), counted.category(), counted.at(), counted.measure())
                        .filter(room -> room.left() < use.amount())
                        .map(Headroom::decline)
                        .orElse(null));
    }

    /// What an obstacle is looked for in.
    private record Rules(
            Ruling ruling, ProgrammeTerms terms, @Nullable PurseFacts purse, OfflinePackages.@Nullable Told told) {}

    /// Whether card and enrolment were stopped is told by the package the terminal had, not by what happened since.
    private @Nullable String obstacle(CardFacts card, JournalRecord use, Rules rules, String venue) {
        ProgrammeTerms terms = rules.terms();
        if (!terms.code().equals(use.programme())) {
            return "PROGRAMME_MISMATCH";
        }
        if (packages.isRevoked(use.terminal(), use.packageVersion(), use.credential())) {
            return "REVOKED_BEFORE_PACKAGE";
        }
        LocalDate day = Tehran.dayOf(use.occurredAt());
        return card.obstacleOfTime(use.occurredAt())
                .or(() -> terms.obstacleOfTime(day))
                .or(() -> terms.obstacle(day).filter(reason -> !isSince(reason, terms, rules.told())))
                .or(() -> rules.ruling().reasons().stream()
                        .filter(reason -> !reason.startsWith("CARD_") && !reason.startsWith("ENROLMENT_"))
                        .filter(reason -> !reason.equals("NO_PROGRAMME_FOR_VENUE"))
                        .filter(reason -> !isSince(reason, rules.ruling().terms(), rules.told()))
                        .findFirst())
                .or(() -> serves(terms, use, venue) ? Optional.empty() : Optional.of("NO_PROGRAMME_FOR_VENUE"))
                .or(() -> Optional.of("PIN_REQUIRED").filter(_ -> isPinMissing(use, rules)))
                .orElse(null);
    }

    private static boolean isSince(String reason, ProgrammeTerms terms, OfflinePackages.@Nullable Told told) {
        return TOLD_BY_PACKAGE.contains(reason) && told != null && told.names(terms.code());
    }

    /// The venue has to be one of the programme, and the programme has to give what was taken.
    private boolean serves(ProgrammeTerms terms, JournalRecord use, String venue) {
        boolean gives =
                use.unit() == Unit.IRR || terms.entitlement(use.category()).isPresent();
        return gives
                && venues.find(venue)
                        .filter(facts -> facts.category() == use.category())
                        .filter(facts -> facts.county().equals(terms.county()))
                        .filter(facts -> terms.venueScope().covers(venue))
                        .isPresent();
    }

    private static boolean isPinMissing(JournalRecord use, Rules rules) {
        PurseFacts purse = rules.purse();
        return use.unit() == Unit.IRR
                && (purse == null || !purse.pinGiven())
                && rules.terms()
                        .allowance(use.category())
                        .map(Allowance::pinFrom)
                        .filter(from -> use.amount() >= from)
                        .isPresent();
    }

    /// By the version that the terminal was told of: that of the purse, or else the one its package named. Of a package
    /// that named none, nobody knows what the terminal knew.
    private Optional<ProgrammeTerms> known(
            ProgrammeTerms terms, JournalRecord use, OfflinePackages.@Nullable Told told) {
        if (told == null || told.programmes() == null) {
            return Optional.empty();
        }
        if (use.unit() == Unit.IRR) {
            return Optional.of(terms);
        }
        return Optional.ofNullable(told.programmes().get(terms.code()))
                .map(version -> programmes.terms(terms.programme(), version));
    }

    private @Nullable String overHere(JournalRecord use, Optional<ProgrammeTerms> known) {
        return known.flatMap(terms -> Limits.windows(terms, use.category(), use.occurredAt(), measure(use)).stream()
                        .filter(window -> use.amount() > window.max() - before(use, window))
                        .map(Limits.Window::decline)
                        .findFirst())
                .orElse(null);
    }

    /// What the journal has of the credential in the period until this use.
    private long before(JournalRecord use, Limits.Window window) {
        Instant from = window.from();
        return from == null ? 0 : outcomes.takenSince(use, from);
    }

    /// Rials are used by the rules of the purse they were set aside in.
    private ProgrammeTerms terms(CardFacts card, JournalRecord use, @Nullable PurseFacts purse) {
        return use.unit() == Unit.IRR && purse != null
                ? programmes.terms(purse.programme(), purse.programmeVersion())
                : programmes.terms(
                        card.enrolment().programme(), card.enrolment().programmeVersion());
    }

    private Optional<PurseFacts> purse(CardFacts card, JournalRecord use) {
        return purses.of(card.id(), use.category(), use.unit(), use.occurredAt());
    }

    private static Limits.Use counted(CardFacts card, JournalRecord use, ProgrammeTerms terms) {
        return new Limits.Use(terms, card.enrolment().person().id(), use.category(), use.occurredAt(), measure(use));
    }

    private static Limit.Measure measure(JournalRecord use) {
        return use.unit() == Unit.IRR ? Limit.Measure.IRR : Limit.Measure.ENTRIES;
    }
}
