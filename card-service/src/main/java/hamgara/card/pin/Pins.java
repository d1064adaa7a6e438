package hamgara.card.pin;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.enrolment.EnrolmentMoved;
import hamgara.card.person.Persons;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets and checks PINs.
@ApplicationScoped
public class Pins {

    private final PinRows rows;
    private final PinHash hash;
    private final Cards cards;
    private final Persons persons;
    private final Clock clock;

    Pins(PinRows rows, PinHash hash, Cards cards, Persons persons, Clock clock) {
        this.rows = rows;
        this.hash = hash;
        this.cards = cards;
        this.persons = persons;
        this.clock = clock;
    }

    /// Why a use that asks for a PIN must be declined: PIN_REQUIRED (none was given, or none is set), PIN_WRONG,
    /// PIN_LOCKED.
    ///
    /// Has a transaction of its own, so a wrong PIN counts whatever becomes of the use. The row is locked
    /// meanwhile: guesses at the same moment are looked at one by one. The right PIN begins the count anew.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> obstacle(CardFacts card, @Nullable String typed) {
        UUID enrolment = card.enrolment().id();
        Optional<PinRow> stored = rows.locked(enrolment);
        if (stored.isEmpty() || typed == null) {
            return Optional.of("PIN_REQUIRED");
        }
        PinRow pin = stored.get();
        if (pin.isLocked()) {
            return Optional.of("PIN_LOCKED");
        }
        byte[] digest = hash.of(enrolment, Digits.typedNumber(typed), pin.salt(), pin.rounds());
        boolean right = MessageDigest.isEqual(digest, pin.digest());
        if (right && pin.wrong() > 0) {
            rows.store(enrolment, pin.withWrong(0));
        } else if (!right) {
            rows.store(enrolment, pin.withWrong(pin.wrong() + 1));
        }
        return right ? Optional.empty() : Optional.of("PIN_WRONG");
    }

    /// A locked PIN is unlocked by the desk alone, not by an end and a new application.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes EnrolmentMoved moved) {
        if (moved.isActive()) {
            rows.keepLocked(moved.enrolment());
        }
    }

    @Transactional
    PinView set(UUID cardId, NewPin request) {
        CardFacts card = cards.callersOwn(cardId);
        if (!persons.isHolder(card.enrolment().person())) {
            throw new PinRefusal.PinNotYours();
        }
        UUID enrolment = card.enrolment().id();
        if (rows.locked(enrolment).filter(PinRow::isLocked).isPresent()) {
            throw new PinRefusal.PinLocked();
        }
        String pin = PinRule.accepted(request.pin(), card.enrolment().person().birthDate());
        byte[] salt = hash.salt();
        rows.store(
                enrolment,
                new PinRow(salt, hash.of(enrolment, pin, salt, PinHash.ROUNDS), PinHash.ROUNDS, 0, clock.instant()));
        return view(Optional.of(0));
    }

    @Transactional
    PinView unlock(UUID cardId, PinUnlock request) {
        CardFacts card = cards.callersOwn(cardId);
        if (!request.documentSeen()) {
            throw new PinRefusal.DocumentNotShown().at("/documentSeen");
        }
        UUID enrolment = card.enrolment().id();
        PinRow pin = rows.locked(enrolment).orElseThrow(PinRefusal.PinNotSet::new);
        rows.store(enrolment, pin.withWrong(0));
        return view(Optional.of(0));
    }

    @Transactional
    PinView read(UUID cardId) {
        CardFacts card = cards.callersOwn(cardId);
        return view(rows.locked(card.enrolment().id()).map(PinRow::wrong));
    }

    private static PinView view(Optional<Integer> wrong) {
        int left = PinRow.LOCKING - wrong.orElse(0);
        return new PinView(wrong.isPresent(), left == 0, left);
    }
}
