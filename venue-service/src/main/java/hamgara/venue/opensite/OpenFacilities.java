package hamgara.venue.opensite;

import hamgara.kit.caller.Caller;
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
    OpenSetting read(UUID facility) {
        return new OpenSetting(rows.isOpen(facilities.of(facility).id()));
    }

    /// What was booked before stays booked when it is closed. A tariff set later leaves the facility open, with
    /// the slots that cost nothing.
    @Transactional
    OpenSetting set(UUID facility, OpenSetting setting) {
        venues.requireRun(facilities.of(facility).venue());
        if (setting.openBooking()) {
            if (rows.charges(facility)) {
                throw new OpenBookingCosts();
            }
            rows.open(facility, caller.pseudonym());
        } else {
            rows.close(facility);
        }
        return setting;
    }
}
