package hamgara.venue.opensite;

import hamgara.kit.caller.Caller;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.facility.Facilities;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Opens facilities to other sites, by those who run them.
@ApplicationScoped
class OpenFacilities {

    private final OpenSiteRepository rows;
    private final Facilities facilities;
    private final Venues venues;
    private final Caller caller;

    OpenFacilities(OpenSiteRepository rows, Facilities facilities, Venues venues, Caller caller) {
        this.rows = rows;
        this.facilities = facilities;
        this.venues = venues;
        this.caller = caller;
    }

    @Transactional
    OpenSettingView read(UUID facility) {
        return view(facilities.of(facility).id());
    }

    /// What was booked before stays booked when it is closed. A tariff set later leaves the facility open, with
    /// the slots that cost nothing.
    @Transactional
    OpenSettingView set(UUID facility, OpenSetting setting, long seen) {
        venues.requireRun(facilities.of(facility).venue());
        if (!rows.next(facility, seen)) {
            StaleVersion.check(seen, seen + 1);
        }
        if (setting.openBooking()) {
            if (rows.charges(facility)) {
                throw new OpenBookingCosts();
            }
            rows.open(facility, caller.pseudonym());
        } else {
            rows.close(facility);
        }
        return view(facility);
    }

    private OpenSettingView view(UUID facility) {
        return new OpenSettingView(rows.isOpen(facility), rows.version(facility));
    }
}
