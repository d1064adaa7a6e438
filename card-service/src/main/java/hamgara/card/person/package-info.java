/// People as the programmes see them; their identity numbers stay in the vault.
@NullMarked
package hamgara.card.person;

import org.jspecify.annotations.NullMarked;
