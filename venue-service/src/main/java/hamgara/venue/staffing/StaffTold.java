package hamgara.venue.staffing;

import java.util.UUID;

/// The staff of a day was told anew and may be enough again; heard inside the transaction that did it.
public record StaffTold(UUID staffing) {}
