package hamgara.venue.utilisation;

import hamgara.venue.timetable.OpeningSets;
import hamgara.venue.utilisation.LedgerRepository.FacilityDay;
import hamgara.venue.utilisation.LedgerRepository.Open;
import hamgara.venue.utilisation.LedgerRepository.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Keeps the capacity ledger up with what happens. Triggers of the tables note which days of which facilities have
/// changed; only those are reckoned, so that the work follows the changes and not the size of the province.
@ApplicationScoped
class Ledger {

    private static final int NOTES_AT_ONCE = 500;

    private final LedgerRepository ledger;
    private final LedgerPeople people;
    private final OpeningSets hours;

    Ledger(LedgerRepository ledger, LedgerPeople people, OpeningSets hours) {
        this.ledger = ledger;
        this.people = people;
        this.hours = hours;
    }

    /// Follows what time alone has changed: days that have come, slots that are over.
    @Transactional
    void followTime() {
        if (ledger.lock()) {
            String now = ledger.now();
            ledger.noteTime(now);
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
            ledger.reckon(taken.days(), open(taken.days()), people.secret());
        }
        return taken.notes() > 0;
    }

    /// Keeps of people what may be kept, some lines at a time, so that no amount of them holds the days up; false when
    /// nothing was left or another instance is at it.
    @Transactional
    boolean tidyPeople() {
        return ledger.lock() && (people.forget() || people.key());
    }

    /// By the timetable as it stands when it is reckoned.
    private List<Open> open(List<FacilityDay> days) {
        return ledger.ofChosenTimes(days).stream()
                .flatMap(each -> hours.hoursOn(each.facility(), each.day()).stream()
                        .map(open -> new Open(
                                each.facility(), each.day(), open.audience(), open.opensAt(), open.closesAt())))
                .toList();
    }
}
