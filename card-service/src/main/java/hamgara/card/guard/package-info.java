/// Slows down whoever guesses.
@NullMarked
package hamgara.card.guard;

import org.jspecify.annotations.NullMarked;
