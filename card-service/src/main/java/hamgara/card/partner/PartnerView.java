package hamgara.card.partner;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A partner on the wire.
@Schema(name = "Partner", description = "An organisation that takes part with its venues.")
record PartnerView(
        UUID id,

        @Schema(description = "SCI code of its county", examples = "0614")
        String county,

        @Schema(description = "Id of the operator in the venue service") @Nullable
        UUID operatorId,

        Partner.Kind kind,
        Names names,

        @Schema(description = "Codes of its venues", examples = "[\"takhti\"]")
        List<String> venueCodes,

        @Schema(description = "APPLIED waits for a programme manager; SUSPENDED takes no cards and is not paid for now")
        Partner.State state,

        @Schema(description = "Why it was refused, suspended or ended")
        Partner.@Nullable Reason reason,

        @Schema(
                description = "The account in force, masked; absent before the first approval",
                examples = "IR06******************4321")
        @Nullable
        String iban,

        @Schema(description = "When it applied (UTC)") Instant appliedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String appliedAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static PartnerView of(Partner partner, List<String> venues, List<BankAccountView> accounts) {
        return new PartnerView(
                partner.id,
                partner.countyCode,
                partner.operatorId,
                partner.kind,
                partner.names(),
                venues,
                partner.state,
                partner.reason,
                accounts.stream()
                        .filter(account -> account.state() == BankAccountView.State.IN_FORCE)
                        .map(BankAccountView::iban)
                        .findFirst()
                        .orElse(null),
                partner.appliedAt,
                Jalali.of(partner.appliedAt),
                partner.version);
    }
}
