/// What the OpenAPI document of a service says without being told in each place.
@NullMarked
package hamgara.kit.openapi;

import org.jspecify.annotations.NullMarked;
