/// One OpenAPI document for the whole platform, and the page to read and try it.
@NullMarked
package hamgara.gateway.docs;

import org.jspecify.annotations.NullMarked;
