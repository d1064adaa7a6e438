/// Other sites book for their customers, by the Open Booking API of OpenActive: quotes with leases,
/// orders, and feeds of them. What is told of a customer is looked at and forgotten.
@NullMarked
package hamgara.venue.openbooking;

import org.jspecify.annotations.NullMarked;
