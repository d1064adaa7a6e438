package hamgara.card.terminal;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.KnownCallers;
import hamgara.kit.caller.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Says which terminal calls and what it may do.
///
/// What is known of an account is kept for a second, as every request of a terminal asks: a revocation holds at once
/// where it was made and within a second elsewhere.
@ApplicationScoped
public class Terminals {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 10_000;

    private final TerminalRepository terminals;
    private final TerminalKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<TerminalFacts> facts, Instant readAt) {}

    Terminals(
            TerminalRepository terminals,
            TerminalKeys keys,
            Caller caller,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        this.terminals = terminals;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /// The enrolled or revoked terminal whose account calls; empty for every other account.
    public Optional<TerminalFacts> ofCaller() {
        if (!caller.has(Roles.TERMINAL)) {
            return Optional.empty();
        }
        String account = caller.pseudonym();
        return kept(account).orElseGet(() -> keep(account)).facts();
    }

    /// Whether it is known without a look at the database that a caller may do this at a venue: by role, by venue,
    /// and by the rules on terminals.
    public boolean isKnownToHave(KnownCallers.Known caller, String venue, Scope scope) {
        return (caller.has(Roles.TERMINAL) || caller.has(Roles.VENUE_OPERATOR))
                && caller.isOfVenue(venue)
                && kept(caller.pseudonym())
                        .filter(known -> known.facts()
                                .map(facts -> facts.state() != TerminalFacts.State.REVOKED
                                        && facts.scopes().contains(scope))
                                .orElse(scope != Scope.OFFLINE))
                        .isPresent();
    }

    private Optional<Known> kept(String account) {
        return Optional.ofNullable(known.get(account))
                .filter(kept ->
                        Duration.between(kept.readAt(), clock.instant()).abs().compareTo(KEPT) <= 0);
    }

    private Known keep(String account) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        long began = changes.get();
        Instant readAt = clock.instant();
        var read = new Known(read(account), readAt);
        if (changes.get() == began) { // else what was read may be what was there before the change
            known.put(account, read);
        }
        return read;
    }

    /// Why the calling account may not do this: TERMINAL_REVOKED, SCOPE_MISSING, or TERMINAL_UNKNOWN where only an
    /// enrolled device will do.
    public Optional<String> obstacle(Scope scope) {
        Optional<TerminalFacts> terminal = ofCaller();
        if (terminal.isEmpty()) {
            return scope == Scope.OFFLINE ? Optional.of("TERMINAL_UNKNOWN") : Optional.empty();
        }
        TerminalFacts facts = terminal.get();
        if (facts.state() == TerminalFacts.State.REVOKED) {
            return Optional.of("TERMINAL_REVOKED");
        }
        return facts.scopes().contains(scope) ? Optional.empty() : Optional.of("SCOPE_MISSING");
    }

    /// Refuses with 403 what [#obstacle(Scope)] names.
    public void require(Scope scope) {
        obstacle(scope).ifPresent(code -> {
            throw switch (code) {
                case "TERMINAL_REVOKED" -> new TerminalRefusal.TerminalRevoked();
                case "TERMINAL_UNKNOWN" -> new TerminalRefusal.TerminalUnknown();
                default -> new TerminalRefusal.TerminalScopeMissing(scope);
            };
        });
    }

    @Transactional
    public Optional<TerminalFacts> find(UUID id) {
        return terminals.findByIdOptional(id).map(this::facts);
    }

    /// All keys of a terminal, the newest first, so that what was signed while one counted can still be checked.
    @Transactional
    public List<TerminalKey> keys(UUID terminal) {
        return keys.of(terminal);
    }

    /// A change of an account's terminal is being made here; it is forgotten when that has committed.
    void forget(String account) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
                known.remove(account);
            }
        });
    }

    private Optional<TerminalFacts> read(String account) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> terminals.ofAccount(account).map(this::facts));
    }

    private TerminalFacts facts(Terminal terminal) {
        DeviceKey current = keys.of(terminal.id).stream()
                .filter(key -> key.validTo() == null)
                .map(TerminalKey::key)
                .findFirst()
                .orElse(null);
        return new TerminalFacts(
                terminal.id, terminal.venueCode, terminal.countyCode, terminal.scopes(), terminal.state, current);
    }
}
