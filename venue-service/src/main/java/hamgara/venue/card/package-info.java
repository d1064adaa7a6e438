/// Questions to card-service, always outside a transaction.
@NullMarked
package hamgara.venue.card;

import org.jspecify.annotations.NullMarked;
