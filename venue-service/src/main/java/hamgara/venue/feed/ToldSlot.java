package hamgara.venue.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of time of a facility.
///
/// @param free nothing when it cannot be booked
/// @param cancelled also while its venue is closed then
/// @param price in whole rials, for one person, or for a party where the hour is paid
/// @param openToSites whether other sites may book it for customers without a card
public record ToldSlot(
        UUID id,
        ToldFacility facility,
        Instant startsAt,
        Instant endsAt,
        String audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        int free,
        boolean cancelled,
        long price,
        boolean openToSites)
        implements Told {}
