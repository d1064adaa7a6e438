package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.area.Place;
import hamgara.card.programme.AreaQuota;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.VersionInForce;
import hamgara.card.waitlist.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/// Counts who takes part and who waits by the places of a version that comes into force: places that are
/// fewer, narrower or new count those who were there before, and nobody waits for places there are no
/// more.
@ApplicationScoped
class PlacesOfVersion {

    private final EnrolmentRepository enrolments;
    private final Places places;
    private final Areas areas;

    PlacesOfVersion(EnrolmentRepository enrolments, Places places, Areas areas) {
        this.enrolments = enrolments;
        this.places = places;
        this.areas = areas;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes VersionInForce version) {
        ProgrammeTerms terms = version.terms();
        enrolments.flush();
        for (String area : enrolments.areasOf(terms.programme())) {
            String place = areas.place(area)
                    .map(Place::lineage)
                    .flatMap(terms::quota)
                    .map(AreaQuota::area)
                    .orElse(null);
            enrolments.place(terms.programme(), area, place);
        }
        places.recount(terms.programme());
    }
}
