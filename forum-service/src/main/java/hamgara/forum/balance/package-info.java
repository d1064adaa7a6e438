/// Who comes to sessions, as people say of themselves, in numbers that tell of nobody.
@NullMarked
package hamgara.forum.balance;

import org.jspecify.annotations.NullMarked;
