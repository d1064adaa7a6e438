/// Who is calling, under the service's own pseudonym, and how far the role reaches.
@NullMarked
package hamgara.kit.caller;

import org.jspecify.annotations.NullMarked;
