/// Codes of eight digits for phones without data: one venue, five minutes, one use.
@NullMarked
package hamgara.card.smscode;

import org.jspecify.annotations.NullMarked;
