package hamgara.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredRolesTest {

    @Test
    void findsAnEndpointThatDeclaresNobody() {
        assertThat(DeclaredRoles.undeclared(List.of(ProbeOpenResource.class)))
                .containsExactly("ProbeOpenResource.open");
    }
}

@Path("/open")
class ProbeOpenResource {

    @GET
    public String open() {
        return "";
    }

    @POST
    @PermitAll
    public String declared() {
        return "";
    }

    @GET
    @Path("/narrow")
    @RolesAllowed("admin")
    public String narrow() {
        return "";
    }

    String helper() {
        return "";
    }
}
