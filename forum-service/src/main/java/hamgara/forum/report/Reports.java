package hamgara.forum.report;

import hamgara.forum.allowance.Allowances;
import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.Acts;
import hamgara.forum.moderation.ContentDecided;
import hamgara.forum.moderation.Lane;
import hamgara.forum.moderation.Rule;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.policy.Share;
import hamgara.forum.report.ReportRefusal.OwnContent;
import hamgara.forum.report.ReportRefusal.SignInToReport;
import hamgara.forum.report.ReportRows.By;
import hamgara.forum.review.Reviews;
import hamgara.forum.text.Words;
import hamgara.forum.trust.SanctionKind;
import hamgara.forum.trust.Standings;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes reports and puts what is reported before moderators; enough of them take a text out of sight
/// until one decides.
@ApplicationScoped
class Reports {

    private static final double OF_SOMEBODY_NEW = 0.5;
    private static final double LEAST = 0.1;
    /// So many right or wrong reports move the weight half of the way.
    private static final double CAUTION = 4;

    private final ReportRows rows;
    private final Contents contents;
    private final Acts acts;
    private final Reviews reviews;
    private final Halls halls;
    private final Standings standings;
    private final Allowances allowances;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final int anonymousADay;

    Reports(
            ReportRows rows,
            Contents contents,
            Acts acts,
            Reviews reviews,
            Halls halls,
            Standings standings,
            Allowances allowances,
            Caller caller,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.anonymous-reports") int anonymousADay) {
        this.rows = rows;
        this.contents = contents;
        this.acts = acts;
        this.reviews = reviews;
        this.halls = halls;
        this.standings = standings;
        this.allowances = allowances;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.anonymousADay = anonymousADay;
    }

    /// Safe to repeat: before somebody has decided, one person counts once, and a repeated report costs
    /// nothing.
    @Transactional
    ReportView report(NewReport request) {
        String person = caller.pseudonym();
        ContentFacts content = acts.requireShown(request.contentId());
        HallFacts hall = halls.facts(content.hallId());
        standings.requireFree(hall, person, SanctionKind.NO_REPORTS);
        if (contents.isOf(content, person)) {
            throw new OwnContent();
        }
        int[] record = rows.record(person);
        return take(request, content, hall, new By(person, null), weight(record[0], record[1]), () -> {
            int usual = hall.policy().terms().budgets().reports();
            allowances.spend(person, "REPORT " + hall.id(), standings.budget(hall, person, usual), Duration.ofDays(1));
        });
    }

    /// Brings a text before somebody without a word of who says so; it hides nothing by itself. The
    /// origin is known by a digest under the service's key that is another one tomorrow.
    @Transactional
    ReportView reportAnonymously(NewReport request, String origin) {
        if (request.rule().lane() != Lane.DIGNITY) {
            throw new SignInToReport();
        }
        ContentFacts content = acts.requireShown(request.contentId());
        HallFacts hall = halls.facts(content.hallId());
        String digest = digest(origin);
        return take(
                request,
                content,
                hall,
                new By(null, digest),
                0,
                () -> allowances.spend(digest, "REPORT", anonymousADay, Duration.ofDays(1)));
    }

    private ReportView take(
            NewReport request, ContentFacts seen, HallFacts hall, By by, double weight, Runnable spend) {
        // Held from here on: of the reports that come together, one is the last below the limit.
        ContentFacts content = contents.locked(seen.id()).orElseThrow();
        Optional<ReportView> made = rows.made(content.id(), content.round(), by);
        if (made.isPresent()) {
            return made.get();
        }
        var report = new ReportView(
                Ids.next(), content.id(), request.rule(), request.rule().lane(), clock.instant(), "WAITING");
        rows.add(report, content.round(), by, Words.orNone(request.note(), "fa"), weight);
        spend.run();
        contents.addReport(content.id(), weight);
        reviews.open(content, report.lane(), hall.policy().terms());
        hideAtTheLimit(content.id(), hall, request.rule());
        outbox.append(new ContentReported(
                content.id(), content.kind(), hall.id(), hall.county(), report.lane(), hall.privateOrNull()));
        return report;
    }

    /// What a moderator has read and left stays until one reads it again.
    private void hideAtTheLimit(UUID id, HallFacts hall, Rule rule) {
        ContentFacts content = contents.find(id).orElseThrow();
        if (content.state() == ContentState.SHOWN
                && !content.kept()
                && content.reports() >= limit(hall.policy().terms(), hall.activeMembers())) {
            acts.hideByReports(content, rule);
        }
    }

    /// Three of twenty people are many, three of five thousand are not.
    static int limit(PolicyTerms terms, int activeMembers) {
        return Math.max(terms.reportLimitLeast(), Share.of(activeMembers, terms.reportLimitShare()));
    }

    /// From a tenth to one and a half: half for somebody new, more for who was right, less for who was
    /// wrong.
    static double weight(int right, int wrong) {
        double moved = OF_SOMEBODY_NEW + (right - wrong) / (right + wrong + CAUTION);
        return Math.round(Math.max(LEAST, moved) * 1000) / 1000.0;
    }

    List<ReportView> mine(@Nullable UUID below, int limit) {
        return rows.of(caller.pseudonym(), below, limit);
    }

    void learn(@Observes ContentDecided decided) {
        rows.decided(decided.content(), decided.round(), decided.reportsWereRight());
    }

    private String digest(String origin) {
        Mac mac = caller.keyedDigest();
        mac.update(("origin\n" + Tehran.dayOf(clock.instant()) + "\n").getBytes(StandardCharsets.UTF_8));
        return "o" + HexFormat.of().formatHex(mac.doFinal(origin.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
