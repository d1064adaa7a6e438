package hamgara.card.terminal;

import hamgara.card.terminal.TerminalFacts.State;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// What devices do with their own account: enrol once by a code, then change keys by the key before.
@ApplicationScoped
class Devices {

    private final TerminalRepository terminals;
    private final TerminalKeys keys;
    private final Terminals callers;
    private final CodeGuard guard;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Devices(
            TerminalRepository terminals,
            TerminalKeys keys,
            Terminals callers,
            CodeGuard guard,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.terminals = terminals;
        this.keys = keys;
        this.callers = callers;
        this.guard = guard;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A code of another venue is as wrong as one that was never given out. The row stays locked until the end, so that
    /// of two devices with one code the second finds it used.
    @Transactional
    TerminalView enrol(TerminalChange.Enrol request) {
        String account = caller.pseudonym();
        guard.count(account);
        EnrolmentCode code = EnrolmentCode.typed(request.code());
        Terminal terminal = terminals
                .lockedByCode(code.digest())
                .filter(found -> found.venueCode.equals(caller.venue().orElse("")))
                .orElse(null);
        if (terminal == null) {
            throw new TerminalRefusal.TerminalCodeWrong().at("/code");
        }
        guard.forgive(account);
        if (terminal.state != State.PENDING) {
            throw new TerminalRefusal.TerminalCodeUsed();
        }
        Instant now = now();
        if (!now.isBefore(terminal.codeExpiresAt)) {
            throw new TerminalRefusal.TerminalCodeExpired();
        }
        DeviceKey key = key(request.publicKey());
        if (!key.verifies(code.proofMessage(), signature(request.proof(), "/proof"))) {
            throw new TerminalRefusal.TerminalProofWrong().at("/proof");
        }
        terminal.enrol(account, now);
        flush();
        put(terminal, 1, key, now);
        guard.clear(account);
        callers.forget(account);
        outbox.append(new TerminalEvent.TerminalEnrolled(terminal.id, terminal.venueCode, terminal.countyCode));
        return TerminalView.of(terminal, keys.of(terminal.id), null);
    }

    @Transactional
    TerminalView rotate(UUID id, TerminalChange.Rotate request) {
        Terminal terminal = terminals
                .locked(id)
                .filter(found -> caller.pseudonym().equals(found.account))
                .orElseThrow(TerminalRefusal.TerminalNotFound::new);
        if (terminal.state == State.REVOKED) {
            throw new TerminalRefusal.TerminalRevoked();
        }
        terminal.require(State.ENROLLED);
        DeviceKey key = key(request.publicKey());
        List<TerminalKey> known = keys.of(id);
        TerminalKey current = known.getFirst();
        byte[] message =
                ("hamgara terminal-rotate 1 " + id + " " + request.publicKey()).getBytes(StandardCharsets.UTF_8);
        if (!current.key().verifies(message, signature(request.signature(), "/signature"))) {
            throw new TerminalRefusal.TerminalProofWrong().at("/signature");
        }
        Instant now = now();
        keys.close(id, now);
        put(terminal, current.number() + 1, key, now);
        terminals.getEntityManager().lock(terminal, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        terminals.flush();
        callers.forget(caller.pseudonym());
        outbox.append(
                new TerminalEvent.TerminalRotated(id, terminal.venueCode, terminal.countyCode, current.number() + 1));
        return TerminalView.of(terminal, keys.of(id), null);
    }

    private void put(Terminal terminal, int number, DeviceKey key, Instant now) {
        if (!keys.put(terminal.id, number, key, now)) {
            throw new TerminalRefusal.TerminalKeyTaken();
        }
    }

    private void flush() {
        try {
            terminals.flush();
        } catch (ConstraintViolationException e) {
            if ("terminal_account".equals(e.getConstraintName())) {
                throw new TerminalRefusal.AccountHasTerminal();
            }
            throw e;
        }
    }

    private static DeviceKey key(String text) {
        return DeviceKey.parse(text).orElseThrow(() -> new TerminalRefusal.TerminalKeyMalformed().at("/publicKey"));
    }

    private static byte[] signature(String text, String pointer) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new TerminalRefusal.TerminalProofWrong().at(pointer);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
