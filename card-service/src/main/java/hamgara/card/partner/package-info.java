/// Organisations that are paid for uses at their venues, and the accounts they are paid to.
@NullMarked
package hamgara.card.partner;

import org.jspecify.annotations.NullMarked;
