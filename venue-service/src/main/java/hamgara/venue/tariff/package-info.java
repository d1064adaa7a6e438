/// What places cost: tariffs of facilities, and prices that people were told.
@NullMarked
package hamgara.venue.tariff;

import org.jspecify.annotations.NullMarked;
