package hamgara.venue.capacity;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.facility.FacilityKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A capacity as the API shows it.
@Schema(name = "Capacity", description = "A hall, pitch or room that an agency would share in its idle hours.")
record CapacityView(
        @Schema(description = "Id of the capacity.", examples = "0198c0de-0000-7000-8000-0000000000ac")
        UUID id,

        @Schema(description = "Agency that owns it.", examples = "EDUCATION")
        String agency,

        @Schema(description = "What it is.") FacilityKind kind,

        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "Code of the area.", examples = "0614021281")
        String areaCode,

        @Schema(description = "Where it is, in Persian.", examples = "شوش، کوی ابوذر") @Nullable
        String locality,

        @Schema(description = "Its facility in the catalogue.", examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId,

        @Schema(description = "People it takes at one time.", examples = "40")
        int places,

        @Schema(description = "On what terms.", examples = "با حضور سرایدار و بیمه") @Nullable
        String conditions,

        @Schema(description = "When it stands idle, Saturday first.")
        List<IdleWindow> idleWindows,

        @Schema(description = "How far it has come.") CapacityState state,

        @Schema(description = "When it was offered.", examples = "2026-11-23T06:00:00Z")
        Instant offeredAt,

        @Schema(description = "The offer ends then unless renewed.", examples = "2026-12-23T06:00:00Z")
        Instant lapsesAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-10-02")
        String lapsesAtJalali,

        @Schema(
                description = "Whether that has passed: the offer is hidden from others until its owner renews it.",
                examples = "false")
        boolean lapsed,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    static CapacityView of(Capacity capacity, Instant now) {
        List<IdleWindow> windows = capacity.idleWindows.stream()
                .sorted(Comparator.comparing(IdleWindow::weekday).thenComparing(IdleWindow::from))
                .toList();
        return new CapacityView(
                capacity.id,
                capacity.agency,
                capacity.kind,
                capacity.county,
                capacity.areaCode,
                capacity.locality,
                capacity.facilityId,
                capacity.places,
                capacity.conditions,
                windows,
                capacity.state,
                capacity.offeredAt,
                capacity.lapsesAt,
                Jalali.of(capacity.lapsesAt),
                capacity.isHidden(now),
                capacity.version);
    }
}
