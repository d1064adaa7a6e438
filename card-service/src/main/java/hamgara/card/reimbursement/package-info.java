/// What partners are paid for a use, by dated rules.
@NullMarked
package hamgara.card.reimbursement;

import org.jspecify.annotations.NullMarked;
