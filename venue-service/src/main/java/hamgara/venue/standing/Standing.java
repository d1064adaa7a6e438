package hamgara.venue.standing;

import org.jspecify.annotations.Nullable;

/// How a venue stands: in the catalogue, in use, as a hub by grant, and who submitted it last.
public record Standing(
        Publication publication,
        VenueState state,
        boolean tagHubGranted,
        @Nullable String submittedBy) {

    public Standing as(Publication to) {
        return new Standing(to, state, tagHubGranted, submittedBy);
    }

    public Standing submittedBy(String caller) {
        return new Standing(Publication.SUBMITTED, state, tagHubGranted, caller);
    }

    public Standing inUse(VenueState to) {
        return new Standing(publication, to, tagHubGranted, submittedBy);
    }

    public Standing withTagHub(boolean granted) {
        return new Standing(publication, state, granted, submittedBy);
    }
}
