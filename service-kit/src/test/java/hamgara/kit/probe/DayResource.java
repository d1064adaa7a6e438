package hamgara.kit.probe;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import hamgara.kit.json.DeviceInstant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/// Hands days and instants on without looking at them.
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/days")
class DayResource {

    private final EntityManager database;

    DayResource(EntityManager database) {
        this.database = database;
    }

    record Moment(Instant at) {}

    @GET
    @PermitAll
    public Map<String, String> stored(@RestQuery LocalDate on) {
        return Map.of("stored", asText("select cast(cast(:given as date) as text)", on));
    }

    @GET
    @Path("/around")
    @PermitAll
    public Map<String, String> around(@RestQuery LocalDate on) {
        return Map.of(
                "before", on.minusYears(1).toString(), "after", on.plusYears(1).toString());
    }

    @GET
    @Path("/later")
    @PermitAll
    public Map<String, String> later(@RestQuery LocalDate on, @RestQuery int years) {
        return Map.of("stored", asText("select cast(cast(:given as date) as text)", on.plusYears(years)));
    }

    record DeviceMoment(
            @JsonDeserialize(using = DeviceInstant.class) Instant at) {}

    @POST
    @Path("/by-device")
    @PermitAll
    public Map<String, Integer> byDevice(DeviceMoment moment) {
        return Map.of("year", moment.at().atOffset(ZoneOffset.UTC).getYear());
    }

    @POST
    @PermitAll
    public Map<String, String> stored(Moment moment) {
        return Map.of("stored", asText("select cast(cast(:given as timestamptz) as text)", moment.at()));
    }

    @POST
    @Path("/millis")
    @PermitAll
    public Map<String, Long> millis(Moment moment) {
        return Map.of("millis", moment.at().toEpochMilli());
    }

    private String asText(String query, Object given) {
        return (String) database.createNativeQuery(query, String.class)
                .setParameter("given", given)
                .getSingleResult();
    }
}
