/// A small OpenID provider for the demo accounts, on the paths of a Keycloak realm.
@NullMarked
package hamgara.launcher.identity;

import org.jspecify.annotations.NullMarked;
