/// What people may ask of their own data: a copy of all of it, and its end.
@NullMarked
package hamgara.card.privacy;

import org.jspecify.annotations.NullMarked;
