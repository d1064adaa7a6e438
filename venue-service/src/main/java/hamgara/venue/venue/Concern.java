package hamgara.venue.venue;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;

/// Which venues the caller has to do with, also before they are published: all, those of the county
/// (moderators), the own one (staff) or those of the own agency (capacity owners). An empty word means
/// none.
record Concern(boolean everywhere, String county, String venue, String agency) {

    static Concern of(Caller caller) {
        return new Concern(
                caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR),
                caller.has(Roles.MODERATOR) ? caller.county().orElse("") : "",
                caller.has(Roles.VENUE_OPERATOR) ? caller.venue().orElse("") : "",
                caller.has(Roles.CAPACITY_OWNER) ? caller.agency().orElse("") : "");
    }

    boolean reaches(VenueFacts facts) {
        return everywhere
                || (!county.isEmpty() && county.equals(facts.county()))
                || (!venue.isEmpty() && venue.equals(facts.code()))
                || (!agency.isEmpty() && agency.equals(facts.agency()));
    }
}
