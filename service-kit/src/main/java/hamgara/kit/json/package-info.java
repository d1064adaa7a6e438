/// How strictly JSON is read and how it is written.
@NullMarked
package hamgara.kit.json;

import org.jspecify.annotations.NullMarked;
