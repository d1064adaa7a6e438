/// What could be done with idle hours where others ask in vain: found by reckoning, decided by people, measured
/// afterwards.
@NullMarked
package hamgara.venue.proposal;

import org.jspecify.annotations.NullMarked;
