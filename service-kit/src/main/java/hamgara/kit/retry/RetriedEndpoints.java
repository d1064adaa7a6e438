package hamgara.kit.retry;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.ws.rs.Path;

/// Marks every endpoint as [Retried] while the service is built, so that none is forgotten. Public, as the build loads
/// it.
public class RetriedEndpoints implements BuildCompatibleExtension {

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Path.class)
    public void mark(ClassConfig endpoint) {
        if (endpoint.info().hasAnnotation(Path.class) && endpoint.info().name().startsWith("hamgara.")) {
            endpoint.addAnnotation(Retried.class);
        }
    }
}
