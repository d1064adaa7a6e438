package hamgara.card.purse;

import hamgara.card.card.CardFacts;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.pin.Pins;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Finds the pocket a purse is loaded from, and asks the rules that an online use of it would meet.
@ApplicationScoped
class Sources {

    private final PurseRows purses;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Pockets pockets;
    private final Limits limits;
    private final Pins pins;

    Sources(PurseRows purses, Enrolments enrolments, Programmes programmes, Pockets pockets, Limits limits, Pins pins) {
        this.purses = purses;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.pockets = pockets;
        this.limits = limits;
        this.pins = pins;
    }

    /// A pocket and the terms it is used by.
    record Source(PocketFacts pocket, ProgrammeTerms terms) {

        /// A purse that is over when the programme is, too.
        Instant endsAt() {
            LocalDate last = terms.endsOn();
            LocalDate end = last == null || last.isAfter(pocket.endsOn()) ? pocket.endsOn() : last;
            return Tehran.startOf(end.plusDays(1));
        }
    }

    /// The first pocket in the order of spending that holds the amount and may be used today.
    Source of(CardFacts card, NewOfflinePurse request, Instant now) {
        LocalDate day = Tehran.dayOf(now);
        ProgrammeTerms own =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        card.enrolment().obstacle(day).or(() -> own.obstacle(day)).ifPresent(reason -> {
            throw new PurseRefusal.OfflinePurseCardNotUsable(reason);
        });
        if (request.unit() == Unit.ENTRY) {
            return own.entitlement(request.category())
                    .map(entitlement ->
                            new Source(pockets.entryPocket(card.enrolment().id(), own, entitlement, day), own))
                    .orElseThrow(PurseRefusal.OfflinePurseExceedsPocket::new);
        }
        return pockets.spendable(card.enrolment().person().id(), request.category(), day).stream()
                .filter(pocket -> pocket.available() >= request.amount())
                .flatMap(pocket -> inForce(pocket, day).map(terms -> new Source(pocket, terms)).stream())
                .findFirst()
                .orElseThrow(PurseRefusal.OfflinePurseExceedsPocket::new);
    }

    /// What the limits of the programme leave until the purse ends, beside what is set aside already, must be as much.
    void requireRoom(CardFacts card, Source source, NewOfflinePurse request, Instant now, Instant endsAt) {
        UUID person = card.enrolment().person().id();
        var use = new Limits.Use(
                source.terms(),
                person,
                request.category(),
                now,
                request.unit() == Unit.IRR ? Limit.Measure.IRR : Limit.Measure.ENTRIES);
        limits.until(use, endsAt).ifPresent(room -> {
            long left = room.left() - purses.aside(person, source.terms().programme(), request.unit());
            if (left < request.amount()) {
                throw new PurseRefusal.OfflinePurseOverLimit(room.decline(), Math.max(left, 0));
            }
        });
    }

    /// Whether the PIN was asked for and given. Who has not given it at a programme's amount is refused.
    boolean requirePin(CardFacts card, Source source, NewOfflinePurse request) {
        if (request.unit() == Unit.ENTRY || !asksForPin(source.terms(), request)) {
            return false;
        }
        pins.obstacle(card, request.pin()).ifPresent(reason -> {
            throw new PurseRefusal.OfflinePursePinRefused(reason).at("/pin");
        });
        return true;
    }

    private static boolean asksForPin(ProgrammeTerms terms, NewOfflinePurse request) {
        return terms.allowance(request.category())
                .map(Allowance::pinFrom)
                .filter(from -> request.amount() >= from)
                .isPresent();
    }

    private Optional<ProgrammeTerms> inForce(PocketFacts pocket, LocalDate day) {
        EnrolmentFacts enrolment = enrolments.find(pocket.enrolment()).orElseThrow();
        if (enrolment.obstacle(day).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(programmes.terms(enrolment.programme(), enrolment.programmeVersion()))
                .filter(terms -> terms.obstacle(day).isEmpty());
    }
}
