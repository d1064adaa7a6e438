package hamgara.venue.venue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a venue is besides its own programmes.
@Schema(
        description =
                "TAG_HUB: sessions of the people's dialogue halls (TAG) may take place there. Libraries and Kanoon "
                        + "centres have the role by themselves, others when a moderator grants it.")
public enum VenueRole {
    TAG_HUB
}
