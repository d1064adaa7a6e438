/// Ways to show a card other than its QR on paper: a phone's key, and codes for phones without data.
@NullMarked
package hamgara.card.showing;

import org.jspecify.annotations.NullMarked;
