package hamgara.venue.closure;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure of an area to announce.
@Schema(
        name = "NewVenueClosureNotice",
        description = "Where and when venues are closed, and why: whole days of Tehran, or short days that end early.",
        examples = """
                {"scope": "COUNTY", "area": "0614", "kind": "FULL", "fromOn": "2026-12-01", "toOn": "2026-12-02",
                 "reason": "HEAT", "text": {"fa": "به سبب گرمای هوا تعطیل است."}}""")
record NewClosureNotice(
        @Schema(description = "How far it reaches.", examples = "COUNTY") @NotNull
        ClosureNotice.Scope scope,

        @Schema(
                description = "Statistical code of the county (four digits) or province (two); none for the country.",
                examples = "0614")
        @Pattern(regexp = "[0-9]{2}|[0-9]{4}")
        @Nullable
        String area,

        @Schema(description = "Whole days or short ones.", examples = "FULL") @NotNull
        ClosureNotice.Kind kind,

        @Schema(description = "First day in Tehran, ISO.", examples = "2026-12-01") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day in Tehran, ISO, included; at most 31 days in all.", examples = "2026-12-02")
        @NotNull
        LocalDate toOn,

        @Schema(
                type = SchemaType.STRING,
                description = "When a short day ends, clock time in Tehran; for `SHORT_DAY` alone.",
                examples = "12:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime closesAt,

        @Schema(description = "Why.", examples = "HEAT") @NotNull
        ClosureReason reason,

        @Schema(description = "What visitors are told.") @NotNull @Valid
        ClosureText text) {}
