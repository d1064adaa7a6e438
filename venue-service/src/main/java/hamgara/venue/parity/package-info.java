/// Whether women get their share of the evening and weekend places.
@NullMarked
package hamgara.venue.parity;

import org.jspecify.annotations.NullMarked;
