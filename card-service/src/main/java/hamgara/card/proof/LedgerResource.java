package hamgara.card.proof;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/ledger`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/ledger")
@Tag(name = "Ledger", description = "The double-entry books, and the means to check them.")
class LedgerResource {

    private final Books books;

    LedgerResource(Books books) {
        this.books = books;
    }

    @GET
    @Path("/entries")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "List ledger entries",
            description =
                    "All entries, or those of one sealed block, by journal id and line. The hash of a block is the "
                            + "SHA-256 of UTF-8 text: the previous hash and a line feed, then for each entry in this order "
                            + "`journalId,line,kind,account,owner,unit,amount,postedAt` and a line feed, with postedAt in UTC and "
                            + "six decimals of the second, such as 2026-11-23T10:00:00.000000Z. For auditors. "
                            + "404 BLOCK_NOT_FOUND.")
    public Page<LedgerEntryView> entries(
            @Parameter(description = "Number of a sealed block", example = "1") @RestQuery @Nullable Long block,
            @BeanParam PageRequest page) {
        return books.entries(block, page);
    }

    @GET
    @Path("/blocks")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "List the sealed blocks", description = "In the order of the chain. For auditors.")
    public Page<LedgerBlockView> blocks(@BeanParam PageRequest page) {
        return books.blocks(page);
    }

    @GET
    @Path("/trial-balance")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Read the trial balance",
            description =
                    "The sum of each kind of account in each unit, from the entries; each unit adds up to zero. "
                            + "Rials are current rials, from the day of the rial rule on with the same in new rials. For auditors.")
    public TrialBalanceView trialBalance() {
        return books.trialBalance();
    }

    @GET
    @Path("/proof")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Prove the ledger",
            description =
                    "Recomputes from the entries: every journal and unit adds up to zero, the sums kept beside pockets "
                            + "and funds equal their entries, and every sealed block still hashes to what was sealed. Takes longer "
                            + "the more blocks are looked at. For auditors.")
    public LedgerProofView proof(
            @Parameter(description = "First block to look at; 1 looks at all", example = "1")
                    @RestQuery
                    @DefaultValue("1")
                    long fromBlock) {
        return books.proof(fromBlock);
    }
}
