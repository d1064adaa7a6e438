/// ETag and If-Match: nobody overwrites what they have not seen.
@NullMarked
package hamgara.kit.version;

import org.jspecify.annotations.NullMarked;
