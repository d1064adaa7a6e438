/// Grants: an allowance of a programme given to one person for one period.
@NullMarked
package hamgara.card.grant;

import org.jspecify.annotations.NullMarked;
