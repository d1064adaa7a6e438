/// Authorizations: amounts and entries kept for a venue, then captured, let go or given back.
@NullMarked
package hamgara.card.authorization;

import org.jspecify.annotations.NullMarked;
