package hamgara.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// A document and whose it is: a service's own, or the gateway's, which gives way to the services' components.
record Served(String owner, ObjectNode document) {

    String prefix() {
        return owner.substring(0, 1).toUpperCase(Locale.ROOT)
                + owner.substring(1).toLowerCase(Locale.ROOT);
    }
}
