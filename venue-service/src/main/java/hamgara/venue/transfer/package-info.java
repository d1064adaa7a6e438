/// A booking that goes to another person, who accepts it with a card of their own.
@NullMarked
package hamgara.venue.transfer;

import org.jspecify.annotations.NullMarked;
