package hamgara.venue.utilisation;

import hamgara.venue.utilisation.LedgerRepository.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Keeps the capacity ledger up with what happens. Triggers of the tables note which days of which facilities have
/// changed; only those are reckoned, so that the work follows the changes and not the size of the province.
@ApplicationScoped
class Ledger {

    private static final int NOTES_AT_ONCE = 500;

    private final LedgerRepository ledger;

    Ledger(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    /// Notes what time alone has changed: days that have come, slots that are over.
    @Transactional
    void followTime() {
        if (ledger.lock()) {
            String now = ledger.now();
            ledger.noteTime();
            ledger.markTime(now);
        }
    }

    /// Reckons some of the changed days; false when nothing was left or another instance is at it.
    @Transactional
    boolean refresh() {
        if (!ledger.lock()) {
            return false;
        }
        Taken taken = ledger.take(NOTES_AT_ONCE);
        if (!taken.days().isEmpty()) {
            ledger.reckon(taken.days());
        }
        return taken.notes() > 0;
    }
}
