package hamgara.card.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.time.Jalali;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a version grants beside free entries, and within which bounds.
@Schema(
        name = "ProgrammeTerms",
        description = "What a version grants beside free entries, who pays, where, when and within which limits.")
public record Terms(
        @Schema(description = "One for each category at most") @Size(max = 20)
        List<@Valid @NotNull Allowance> allowances,

        @Schema(description = "One for each category at most") @Size(max = 20)
        List<@Valid @NotNull Discount> discounts,

        @Schema(description = "Each holds by itself") @Size(max = 50)
        List<@Valid @NotNull Limit> limits,

        @Schema(description = "Who bears allowances and discounts; needed as soon as there is one of them")
        @Size(max = 10)
        List<@Valid @NotNull FundShare> fundShares,

        @Valid @NotNull VenueScope venueScope,

        @Schema(
                description = "Places by area. A person draws from the narrowest area listed that holds the "
                        + "residence; where none is listed, places are not limited")
        @Size(max = 200)
        List<@Valid @NotNull AreaQuota> areaQuotas,

        @Valid @NotNull Validity validity,

        @Schema(description = "First day of use, ISO; before it applications queue", examples = "2026-11-23") @Nullable
        LocalDate startsOn,

        @Schema(description = "Last day of use, ISO", examples = "2027-11-22") @Nullable
        LocalDate endsOn,

        @Schema(
                description = "Of several programmes that could pay, the one with the lower number pays first; "
                        + "100 when left out",
                examples = "100")
        @Min(1)
        @Max(1000)
        Integer spendPriority) {

    private static final int ORDINARY = 100;

    public static final Terms NONE = new Terms(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            VenueScope.EVERYWHERE,
            List.of(),
            Validity.ENDLESS,
            null,
            null,
            ORDINARY);

    /// Puts what is meant by it for what is left out.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Terms {
        allowances = allowances == null ? List.of() : allowances;
        discounts = discounts == null ? List.of() : discounts;
        limits = limits == null ? List.of() : limits;
        fundShares = fundShares == null ? List.of() : fundShares;
        venueScope = venueScope == null ? VenueScope.EVERYWHERE : venueScope;
        areaQuotas = areaQuotas == null ? List.of() : areaQuotas;
        validity = validity == null ? Validity.ENDLESS : validity;
        spendPriority = spendPriority == null ? ORDINARY : spendPriority;
    }

    @Schema(description = "startsOn in the Jalali calendar; only in answers", readOnly = true, examples = "1405-09-02")
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable String getStartsOnJalali() {
        return startsOn == null ? null : Jalali.of(startsOn);
    }

    @Schema(description = "endsOn in the Jalali calendar; only in answers", readOnly = true, examples = "1406-09-01")
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable String getEndsOnJalali() {
        return endsOn == null ? null : Jalali.of(endsOn);
    }
}
